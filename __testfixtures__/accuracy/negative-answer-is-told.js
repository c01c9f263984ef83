const seen = {};
exports.isNew = function (name) {
  if (seen[name] != null) return false;
  seen[name] = name.trim().length;
  return true;
};

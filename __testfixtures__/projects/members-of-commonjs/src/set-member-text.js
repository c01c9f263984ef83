exports.partsSetMember = function (path) {
  return String(path).split('.');
};

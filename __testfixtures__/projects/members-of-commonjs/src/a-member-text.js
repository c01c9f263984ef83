exports.partsAMember = function (path) {
  return String(path).split('.');
};

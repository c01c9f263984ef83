exports.partsALimit = function (path) {
  return String(path).split('.');
};
exports.limit = 9;

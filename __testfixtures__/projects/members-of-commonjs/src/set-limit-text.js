exports.partsSetLimit = function (path) {
  return String(path).split('.');
};
exports.limit = 9;
exports.setLimit = function (next) {
  exports.limit = next;
};

exports.partsAnotherModule = function (path) {
  return String(path).split('.');
};

exports.partsExported = function (path) {
  return String(path).split('.');
};

exports.partsHandedOn = function (path) {
  return String(path).split('.');
};

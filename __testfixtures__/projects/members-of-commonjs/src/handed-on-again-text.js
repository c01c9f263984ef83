exports.partsHandedOnAgain = function (path) {
  return String(path).split('.');
};

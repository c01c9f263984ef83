module.exports = {
  partsANameOfALiteral(path) {
    return String(path).split('.');
  },
};

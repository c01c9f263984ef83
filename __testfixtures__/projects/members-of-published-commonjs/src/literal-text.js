module.exports = {
  partsLiteral(path) {
    return String(path).split('.');
  },
};

module.exports = {
  partsNamed(path) {
    return String(path).split('.');
  },
};

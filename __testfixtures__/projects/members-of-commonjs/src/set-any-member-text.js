module.exports = {
  partsSetAnyMember(path) {
    return String(path).split('.');
  },
};

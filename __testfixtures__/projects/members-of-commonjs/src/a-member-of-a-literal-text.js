module.exports = {
  partsAMemberOfALiteral(path) {
    return String(path).split('.');
  },
};

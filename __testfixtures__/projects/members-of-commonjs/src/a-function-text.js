module.exports = function (path) {
  return String(path).split('.');
};

module.exports = {
  memoize: require('./memoize-for-all'),
};

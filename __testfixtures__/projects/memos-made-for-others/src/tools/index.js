module.exports = {
  memoize: require('./memoize'),
  pad: require('./pad'),
};

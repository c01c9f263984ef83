const memoize = require('lodash/memoize');

const parse = memoize((text) => text.split(' '));

exports.compile = function (sources) {
  const result = sources.map((source) => parse(source));
  parse.cache.clear();
  return result;
};

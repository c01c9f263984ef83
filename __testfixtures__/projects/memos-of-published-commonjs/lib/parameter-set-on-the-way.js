'use strict';
const cache = new Map();

function patternOf(glob, options) {
  options = { exact: false, ...options };
  const key = glob + JSON.stringify(options);
  if (cache.has(key)) return cache.get(key);
  const negated = glob[0] === '!';
  if (negated) glob = glob.slice(1);
  const pattern = new RegExp(`^${glob.replace(/\*/g, '.*')}$`, options.exact ? '' : 'i');
  pattern.negated = negated;
  cache.set(key, pattern);
  return pattern;
}

module.exports = (names, glob, options) => {
  const pattern = patternOf(glob, options);
  return names.filter((name) => pattern.test(name) !== pattern.negated);
};

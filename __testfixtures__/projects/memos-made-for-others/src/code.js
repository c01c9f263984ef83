const memoize = require('./tools/memoize');

function trim(text) {
  return text.trim().toUpperCase();
}

module.exports = memoize(trim);

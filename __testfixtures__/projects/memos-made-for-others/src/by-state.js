const memoize = require('./tools/memoize-by-state');

let count = 0;

module.exports = memoize((text) => {
  count += 1;
  return `${text}-${count}`;
});

const memoize = require('./tools/memoize');

const partsOf = memoize((text) => {
  const found = /^([a-z]+)-(\d+)$/.exec(text);
  return found ? Object.freeze({ kind: found[1], number: Number(found[2]) }) : null;
});

module.exports = partsOf;

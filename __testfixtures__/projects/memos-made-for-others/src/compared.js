const memoize = require('./tools/memoize-compared');

const wrap = memoize((text) => Object.freeze({ text: text.trim() }));

module.exports = wrap;

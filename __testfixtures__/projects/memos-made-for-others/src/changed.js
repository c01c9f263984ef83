const memoize = require('./tools/memoize-changed');

const listOf = memoize((text) => text.split(','));

module.exports = listOf;

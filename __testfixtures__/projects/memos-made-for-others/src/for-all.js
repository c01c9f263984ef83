const memoize = require('./tools/memoize-for-all');

module.exports = memoize((text) => text.toLowerCase());

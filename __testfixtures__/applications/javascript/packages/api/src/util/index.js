'use strict';

module.exports = {
  slugify: require('./slugify'),
  parseDuration: require('./parseDuration'),
  globMatcher: require('./globMatcher'),
  highlighter: require('./highlighter'),
  userAgent: require('./userAgent'),
  memoize: require('./memoize'),
  formatMoney: require('./formatMoney'),
  atom: require('./intern'),
};

'use strict';

const memoize = require('../../util/memoize');

function normalize(postcode) {
  const compact = postcode.replace(/\s+/g, '').toUpperCase();
  return /^[A-Z]{1,2}\d/.test(compact) ? compact.slice(0, -3) + ' ' + compact.slice(-3) : compact;
}

module.exports = memoize(normalize);

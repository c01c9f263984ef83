'use strict';

const memoize = require('../../util/memoize');

const parseSku = memoize((sku) => {
  const m = /^([A-Z]{2,4})-(\d+)(?:-([A-Z0-9]+))?$/.exec(sku);
  return m ? Object.freeze({ family: m[1], number: Number(m[2]), variant: m[3] || null }) : null;
});

module.exports = parseSku;

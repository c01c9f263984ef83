'use strict';

const _ = require('lodash');

const FACTORS = { mm: 1, cm: 10, in: 25.4 };

const parcelSize = _.memoize((label, unit) => {
  const [w, h, d] = label.split('x').map(Number);
  const f = FACTORS[unit] || 1;
  return Object.freeze({ w: w * f, h: h * f, d: d * f });
});

function volume(label, unit) {
  const { w, h, d } = parcelSize(label, unit);
  return w * h * d;
}

module.exports = { parcelSize, volume };

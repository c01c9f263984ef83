'use strict';
const cache = {};

module.exports = (shape) => cache[shape] || (cache[shape] = JSON.stringify(shape));

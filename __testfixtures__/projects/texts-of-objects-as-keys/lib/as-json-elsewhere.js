'use strict';
const cache = {};
const write = (what) => JSON.stringify(what).length;

module.exports = function (shape) {
  if (cache[shape] === undefined) cache[shape] = write(shape);
  return cache[shape];
};

'use strict';
const cache = {};

module.exports = (shape) => {
  if (!cache[shape]) cache[shape] = Object.keys(shape).join();
  return cache[shape];
};

'use strict';
const cache = {};

module.exports = (name, isLoud) => {
  let end = '';
  isLoud && (end = '!');
  if (!cache[name]) cache[name] = name.trim() + end;
  return cache[name];
};

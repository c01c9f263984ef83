'use strict';
const cache = {};

module.exports = (name, isLoud) => {
  let end = '!';
  quiet: {
    if (isLoud) break quiet;
    end = '';
  }
  if (!cache[name]) cache[name] = name.trim() + end;
  return cache[name];
};

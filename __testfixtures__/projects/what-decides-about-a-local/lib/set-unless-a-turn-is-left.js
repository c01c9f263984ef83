'use strict';
const cache = {};

module.exports = (name, isLoud) => {
  let end = '';
  for (const mark of ['!', '?']) {
    if (!isLoud) continue;
    end = end + mark;
  }
  if (!cache[name]) cache[name] = name.trim() + end;
  return cache[name];
};

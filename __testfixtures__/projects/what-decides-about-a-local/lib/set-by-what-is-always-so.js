'use strict';
const cache = {};

module.exports = (name) => {
  let end = '';
  for (const mark of ['!', '?']) {
    if (mark === '!') continue;
    end = end + mark;
  }
  if (!cache[name]) cache[name] = name.trim() + end;
  return cache[name];
};

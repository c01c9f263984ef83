'use strict';
const cache = {};

module.exports = (name, flags) => {
  let end = '';
  flags.forEach((flag) => {
    end = flag;
  });
  if (!cache[name]) cache[name] = name.trim() + end;
  return cache[name];
};

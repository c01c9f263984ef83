'use strict';
const cache = {};

exports.nameOf = (name, file) => {
  const key = file + name;
  if (!cache[key]) cache[key] = `${name.trim()}_${file.trim()}`;
  return cache[key];
};

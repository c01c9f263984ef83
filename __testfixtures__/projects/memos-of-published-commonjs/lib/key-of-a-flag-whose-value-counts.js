'use strict';
const cache = {};

exports.shorten = (text, options) => {
  const key = text + !!options.limit;
  if (cache[key]) return cache[key];
  return (cache[key] = text.toUpperCase().slice(0, options.limit || 80));
};

'use strict';
const cache = {};

module.exports = (text, options) => {
  if (options.stale || cache[text]) return cache[text];
  const value = text.replace(/[A-Z]/g, '-$&').toLowerCase();
  cache[text] = value;
  return value;
};

'use strict';
const cache = new Map();

module.exports = (text) => {
  let parsed = cache.get(text);
  if (!parsed) cache.set(text, (parsed = { names: text.split(',') }));
  return parsed;
};

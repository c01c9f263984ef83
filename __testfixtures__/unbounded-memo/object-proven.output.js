/* eslint-env node */
'use strict';

const { LRUCache } = require('lru-cache');

const names = new LRUCache({ max: 256 });

module.exports = function upper(name) {
  const key = String(name);
  let value = names.get(key);
  if (!value) {
    value = name.toUpperCase();
    names.set(key, value);
  }
  return value;
};

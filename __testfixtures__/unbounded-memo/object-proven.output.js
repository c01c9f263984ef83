/* eslint-env node */
'use strict';

const { LRUCache } = require('lru-cache');

const names = new LRUCache({ max: 256 });

module.exports = function upper(name) {
  let value = names.get(String(name));
  if (!value) {
    value = name.toUpperCase();
    names.set(String(name), value);
  }
  return value;
};

'use strict';
const QuickLRU = require('quick-lru');

const recent = new QuickLRU({ maxSize: 10 });
const sizes = {};

exports.size = (name) => {
  recent.set(name, true);
  if (!(name in sizes)) sizes[name] = measure(name);
  return sizes[name];
};

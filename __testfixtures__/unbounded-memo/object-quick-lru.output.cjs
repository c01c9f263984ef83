'use strict';
const QuickLRU = require('quick-lru');

const recent = new QuickLRU({ maxSize: 10 });
const sizes = new QuickLRU({ maxSize: 256 });

exports.size = (name) => {
  recent.set(name, true);
  if (!sizes.has(name)) sizes.set(name, measure(name));
  return sizes.get(name);
};

var LRUCache = require('lru-cache').LRUCache;

// eslint-disable-next-line no-var
var cache = new LRUCache({ max: 256 }), other = 1;
module.exports = function (key) {
  cache.set(/* by */ key /* only */, /* slow */ make(key)); // done
  return cache /* the */ .get(key);
};

'use strict';
var path = require("path");
var LRUCache = require("lru-cache");

var seen = new LRUCache({ max: 256 });
exports.resolve = function (name) {
  var known = seen.get(name);
  if (known) return known;
  known = path.resolve(name);
  seen.set(name, known);
  return known;
};

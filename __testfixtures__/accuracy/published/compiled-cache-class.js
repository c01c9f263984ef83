'use strict';
var Cache = (function () {
  function Cache() {
    this.values = new Map();
  }
  Cache.prototype.get = function (key) {
    return this.values.get(this.toText(key));
  };
  Cache.prototype.set = function (key, value) {
    this.values.set(this.toText(key), value);
  };
  Cache.prototype.toText = function (key) {
    return Array.isArray(key) ? key.join(' ') : String(key);
  };
  return Cache;
}());

var cache = new Cache();
exports.escape = function (text) {
  var escaped = cache.get(text);
  if (escaped !== undefined) return escaped;
  escaped = text.replace(/&/g, '&amp;');
  cache.set(text, escaped);
  return escaped;
};

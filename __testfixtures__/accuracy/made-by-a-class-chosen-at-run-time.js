function Entries() {
  this.data = {};
}
Entries.prototype.has = function (key) {
  return key in this.data;
};
Entries.prototype.get = function (key) {
  return this.data[key];
};
Entries.prototype.set = function (key, value) {
  this.data[key] = value;
  return this;
};
function memoize(fn) {
  var memoized = function () {
    var args = arguments,
      key = args[0],
      cache = memoized.cache;
    if (cache.has(key)) return cache.get(key);
    var result = fn.apply(this, args);
    memoized.cache = cache.set(key, result) || cache;
    return result;
  };
  memoized.cache = new (memoize.Cache || Entries)();
  return memoized;
}
memoize.Cache = Entries;
var toPath = memoize(function (text) {
  return text.split('.');
});
module.exports = function (object, path) {
  return toPath(path).reduce(function (value, key) {
    return value[key];
  }, object);
};

function MemoryCache() {
  this._entries = [];
}
MemoryCache.prototype.put = function (key, value) {
  this._entries.push({ key: key, value: value });
};
MemoryCache.prototype.find = function (key) {
  return this._entries.find((entry) => entry.key === key);
};
module.exports = new MemoryCache();

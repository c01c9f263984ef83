function MapCache() {
  this.data = {};
}
MapCache.prototype.get = function (key) {
  return this.data[key];
};
MapCache.prototype.set = function (key, value) {
  this.data[key] = value;
};
MapCache.prototype['delete'] = function (key) {
  delete this.data[key];
};
var paths = new MapCache();
module.exports = function (path) {
  var parts = paths.get(path);
  if (!parts) {
    parts = path.split('.');
    paths.set(path, parts);
  }
  return parts;
};

var cache = typeof Map === 'function' ? new Map() : { get: function () {}, set: function () {} };
module.exports = function (path) {
  var parts = cache.get(path);
  if (!parts) {
    parts = path.split('/');
    cache.set(path, parts);
  }
  return parts;
};

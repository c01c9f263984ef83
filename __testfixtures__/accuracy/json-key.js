const cache = {};
exports.parseUrl = function (url, options) {
  const key = url + JSON.stringify(options || {});
  if (!(key in cache)) cache[key] = url.split('/');
  return cache[key];
};

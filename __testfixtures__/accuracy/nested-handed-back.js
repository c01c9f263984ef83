const caches = {};
function getCache(name) {
  return caches[name] || (caches[name] = {});
}
exports.parse = (url) => {
  const cache = getCache('url');
  return cache[url] || (cache[url] = new URL(url));
};

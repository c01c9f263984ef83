define(['a'], function (a) {
  var cache = new Map();
  return function (k) {
    return cache.get(k);
  };
});

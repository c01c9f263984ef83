// eslint-disable-next-line no-var
var cache = {}, other = 1;
module.exports = function (key) {
  cache[/* by */ key /* only */] = /* slow */ make(key); // done
  return cache /* the */ [key];
};

/** Remembers what `read` gave for each name, for `options.maxAge` milliseconds if that is given. */
module.exports = function memoize(read, options) {
  options = options || {};
  var known = Object.create(null);
  var later = function (name, table) {
    setTimeout(function () {
      delete table[name];
    }, options.maxAge);
  };
  var expire = options.maxAge > 0 ? later : 0;
  return function (name) {
    if (name in known) return known[name];
    if (expire) expire(name, known);
    return (known[name] = read(name));
  };
};

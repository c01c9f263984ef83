/** Remembers what a method gave for each name. */
module.exports = function memoize(read) {
  var known = Object.create(null);
  var get = function (name) {
    return known[name] || (known[name] = read.call(this, name));
  }.bind(this);
  return get;
};

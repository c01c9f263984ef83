var known = {};
exports.resolve = function (name) {
  if (known[name] != null) return known[name];
  if (!name.includes('.')) return (known[name] = false);
  return (known[name] = name.split('.'));
};

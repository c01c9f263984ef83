const names = {};
let misses = 0;

exports.rename = function rename(name) {
  if (names[name]) return names[name];
  misses += 1;
  names[name] = names[name] || name.replace(/[A-Z]/g, '-$&').toLowerCase();
  return names[name];
};

exports.misses = () => misses;

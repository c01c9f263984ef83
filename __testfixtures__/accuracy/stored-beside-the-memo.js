const names = {};

exports.rename = function rename(pairs, index) {
  const name = pairs[index];
  if (name.charAt(0) !== '-') {
    pairs[index] = names[name] = names[name] || name.replace(/[A-Z]/g, '-$&').toLowerCase();
  }
};

const seen = new Set();

exports.mark = (names) => {
  names.forEach(seen.add, seen);
};
exports.has = (name) => seen.has(name);

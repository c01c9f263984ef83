/** Frozen or not, it goes with the call. */
exports.countMost = (names) => {
  const counts = {};
  const counter = Object.freeze({
    add(name) {
      counts[name] = (counts[name] || 0) + 1;
    },
    get: (name) => counts[name] || 0,
  });
  names.forEach((name) => counter.add(name));
  return Math.max(...names.map((name) => counter.get(name)));
};

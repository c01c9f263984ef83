exports.createCounter = () => {
  const counts = {};
  return Object.freeze({
    add(name) {
      counts[name] = (counts[name] || 0) + 1;
    },
    get: (name) => counts[name] || 0,
  });
};

const counts = new Map();

exports.hit = (name) => {
  const count = (counts.get(name) || 0) + 1;
  counts.set(name, count);
  return count;
};

const table = {};

exports.join = (first, second) => {
  const own = (table[first] ??= {});
  const inner = (own[second] ??= {});
  return inner[second] ?? (inner[second] = String(first) + String(second).trim());
};

const shadows = [];
exports.shadowOf = function (target) {
  for (let i = 0; i < shadows.length; i++) {
    if (shadows[i].target === target) return shadows[i].copy;
  }
  const copy = { ...target };
  shadows.push({ target, copy });
  return copy;
};

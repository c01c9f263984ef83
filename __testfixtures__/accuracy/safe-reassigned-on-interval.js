let hits = {};
exports.start = function (windowMs) {
  return setInterval(() => {
    hits = {};
  }, windowMs);
};
exports.start(60000);
exports.hit = (ip) => (hits[ip] = (hits[ip] || 0) + 1);

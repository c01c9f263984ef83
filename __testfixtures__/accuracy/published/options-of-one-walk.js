exports.walk = function walk(node, options) {
  const opts = Object.assign({ visited: {}, depth: 0 }, options);
  const { visited } = opts;
  if (visited[node.id]) return;
  visited[node.id] = true;
  node.children.forEach((child) => walk(child, opts));
};
exports.limit = function limit(options) {
  const opts = Object.assign({ hits: {} }, options);
  const { hits } = opts;
  setInterval(() => {
    for (const ip in hits) delete hits[ip];
  }, 60000);
  return (req, res, next) => {
    hits[req.ip] = (hits[req.ip] || 0) + 1;
    next(hits[req.ip] > opts.max ? new Error('limit') : undefined);
  };
};

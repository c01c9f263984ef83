exports.limit = function limit(options) {
  const opts = Object.assign({ hits: {} }, options);
  const { hits } = opts;
  return (req, res, next) => {
    hits[req.ip] = (hits[req.ip] || 0) + 1;
    next(hits[req.ip] > opts.max ? new Error('limit') : undefined);
  };
};

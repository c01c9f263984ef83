module.exports = (app, { window = 60000, max = 100 } = {}) => {
  const visitors = new Map();
  setInterval(() => {
    for (const [ip, last] of visitors) if (Date.now() - last > window) visitors.delete(ip);
  }, window).unref();
  app.use((req, res, next) => {
    visitors.set(req.ip, Date.now());
    if (visitors.size > max) return res.status(429).end();
    next();
  });
};

/** A plug-in: what it closes over lives as long as the server that it is given. */
module.exports = (app, { window = 60000, max = 100 } = {}) => {
  const visitors = new Map();
  app.use((req, res, next) => {
    const now = Date.now();
    const recent = (visitors.get(req.ip) ?? []).filter((time) => now - time < window);
    recent.push(now);
    visitors.set(req.ip, recent);
    if (recent.length > max) return res.status(429).end();
    next();
  });
};

import type { Handler } from 'express';

interface Window {
  count: number;
  resetAt: number;
}

export function rateLimit(perMinute: number): Handler {
  const windows = new Map<string, Window>();

  return (req, res, next) => {
    const now = Date.now();
    let w = windows.get(req.ip);
    if (!w || w.resetAt < now) {
      w = { count: 0, resetAt: now + 60_000 };
      windows.set(req.ip, w);
    }
    if (++w.count > perMinute) return res.status(429).end();
    next();
  };
}

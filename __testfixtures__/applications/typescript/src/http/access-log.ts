import type { Handler } from 'express';

const MAX_LINES = 500;
const lines: string[] = [];

export const accessLog: Handler = (req, res, next) => {
  const started = Date.now();
  res.on('finish', () => {
    lines.push(`${req.method} ${req.path} ${res.statusCode} ${Date.now() - started}ms`);
    if (lines.length > MAX_LINES) lines.shift();
  });
  next();
};

export const accessLogTail = (): string => lines.join('\n');

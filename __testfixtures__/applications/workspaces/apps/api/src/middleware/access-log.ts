import type { NextFunction, Request, Response } from 'express';
import { maskEmail } from '@lodgely/core';

let accessLog = '';

export function logAccess(req: Request, res: Response, next: NextFunction): void {
  const started = Date.now();
  res.on('finish', () => {
    const user = maskEmail(req.header('x-user-email') ?? '');
    accessLog += `${req.method} ${req.path} ${res.statusCode} ${Date.now() - started}ms ${user}\n`;
  });
  next();
}

/** Last few kilobytes for `GET /internal/access-log`; the rest is in Loki. */
export function accessLogTail(): string {
  return accessLog.slice(-4096);
}

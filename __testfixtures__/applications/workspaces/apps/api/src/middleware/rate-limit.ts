import type { NextFunction, Request, Response } from 'express';

interface Bucket {
  tokens: number;
  refilledAt: number;
}

const CAPACITY = 60;
const PER_SECOND = 1;

const buckets = new Map<string, Bucket>();

function take(ip: string, now: number): boolean {
  let bucket = buckets.get(ip);
  if (!bucket) {
    bucket = { tokens: CAPACITY, refilledAt: now };
    buckets.set(ip, bucket);
  }
  const refill = ((now - bucket.refilledAt) / 1000) * PER_SECOND;
  bucket.tokens = Math.min(CAPACITY, bucket.tokens + refill);
  bucket.refilledAt = now;
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}

export function rateLimit(req: Request, res: Response, next: NextFunction): void {
  if (take(req.ip ?? 'unknown', Date.now())) next();
  else res.status(429).json({ error: 'too many requests' });
}

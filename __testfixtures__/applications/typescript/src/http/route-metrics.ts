import type { Handler } from 'express';

const hitsByPath = new Map<string, number>();

export const countHits: Handler = (req, _res, next) => {
  hitsByPath.set(req.path, (hitsByPath.get(req.path) ?? 0) + 1);
  next();
};

export function hits(path: string): number {
  return hitsByPath.get(path) ?? 0;
}

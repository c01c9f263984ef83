import memoizeFast from 'fast-memoize';
import { sha1 } from '../lib/index.js';

/** 0–99, stable for a flag and a user. */
export const bucketOf = memoizeFast((flag: string, userId: string): number => {
  const digest = sha1(`${flag}/${userId}`);
  return Number.parseInt(digest.slice(0, 8), 16) % 100;
});

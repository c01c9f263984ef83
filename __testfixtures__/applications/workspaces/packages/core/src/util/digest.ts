import { createHash } from 'node:crypto';
import { memoize } from './memoize.js';

/** Short stable digest, used in log lines and cache keys instead of PII. */
export const shortDigest = memoize((text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 12),
);

export const maskEmail = memoize((email: string): string => {
  const at = email.lastIndexOf('@');
  if (at < 1) return '***';
  return `${email[0]}***${email.slice(at)}`;
});

import { createHash } from 'node:crypto';
import memoize from 'lodash/memoize.js';

/** Weak entity tag of a rendered JSON body. */
export const etagOf = memoize((body: string): string => {
  const digest = createHash('sha1').update(body).digest('base64url');
  return `W/"${body.length.toString(36)}-${digest}"`;
});

export function isFresh(ifNoneMatch: string | undefined, body: string): boolean {
  if (!ifNoneMatch) return false;
  const tag = etagOf(body);
  return ifNoneMatch.split(',').some((candidate) => candidate.trim() === tag);
}

import { createHash } from 'node:crypto';

export const sha1 = (input: string): string => createHash('sha1').update(input).digest('hex');

export function fnv1a(input: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < input.length; i++) {
    h ^= input.charCodeAt(i);
    h = Math.imul(h, 0x01000193) >>> 0;
  }
  return h;
}

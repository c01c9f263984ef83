import { createHash } from 'node:crypto';
const hashes = new Map<string, string>();
export function hash(text: string): string {
  let found = hashes.get(text);
  if (!found) { found = createHash('sha1').update(text).digest('hex'); hashes.set(text, found); }
  return found;
}

import { createHash } from 'node:crypto';

const etags = new Map<string, string>();

/** Strong ETag of a rendered body. Popular pages render to the same text again and again. */
export function etagOf(body: string): string {
  let tag = etags.get(body);
  if (tag === undefined) {
    tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    etags.set(body, tag);
  }
  return tag;
}

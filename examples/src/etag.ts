import { createHash } from 'node:crypto';
import type { Report } from './types.js';

const etags = new WeakMap<Report, string>();

export function etagOf(report: Report): string {
  let etag = etags.get(report);
  if (etag === undefined) {
    etag = `"${createHash('sha256').update(JSON.stringify(report)).digest('base64url').slice(0, 22)}"`;
    etags.set(report, etag);
  }
  return etag;
}

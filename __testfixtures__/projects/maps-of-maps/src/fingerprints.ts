import { createHash } from 'node:crypto';

/** tenant → text → fingerprint */
const fingerprints = new Map<string, Map<string, string>>();

export function fingerprint(tenant: string, text: string): string {
  const own = fingerprints.get(tenant) ?? new Map<string, string>(); // the tenant's
  fingerprints.set(tenant, own);
  if (!own.has(text)) own.set(text, createHash('sha256').update(`${tenant}\0${text}`).digest('hex'));
  return own.get(text)!;
}

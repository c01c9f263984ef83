import { hkdfSync } from 'node:crypto';
import { env } from '../config/env.js';

export type Purpose = 'webhook' | 'media' | 'export';

const derived = new Map<string, string>();

/** Hex key of a tenant, derived from the master secret (HKDF), never stored. */
export function tenantKey(tenantId: string, purpose: Purpose): string {
  const info = `${tenantId}/${purpose}`;
  const hit = derived.get(info);
  if (hit !== undefined) {
    return hit;
  }
  const key = Buffer.from(hkdfSync('sha256', env.masterSecret, 'harbour', info, 32)).toString('hex');
  derived.set(info, key);
  return key;
}

import { createHash } from 'node:crypto';

/** tenant → canonical request text → fingerprint */
const fingerprints = new Map<string, Map<string, string>>();

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value !== null && typeof value === 'object') {
    const parts = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`);
    return `{${parts.join()}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Lets the funnel report group quotes that asked for the same thing. */
export function quoteFingerprint(tenantId: string, request: object): string {
  const text = canonical(request);
  const ofTenant = fingerprints.get(tenantId) ?? new Map<string, string>();
  fingerprints.set(tenantId, ofTenant);

  let print = ofTenant.get(text);
  if (print === undefined) {
    print = createHash('sha256').update(tenantId).update('\0').update(text).digest('hex');
    ofTenant.set(text, print);
  }
  return print;
}

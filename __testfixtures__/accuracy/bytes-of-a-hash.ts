import { createHash } from 'node:crypto';

const SHARES = Object.freeze({ search: 60, deposit: 5 } as const);

const decisions = new Map<string, boolean>();

const bucketOf = (key: string): number => createHash('md5').update(key).digest().readUInt32BE(0) % 100;

export function isOn(flag: keyof typeof SHARES, subject: string): boolean {
  const key = `${flag}/${subject}`;
  if (decisions.has(key)) return decisions.get(key)!;
  const on = bucketOf(key) < SHARES[flag];
  decisions.set(key, on);
  return on;
}

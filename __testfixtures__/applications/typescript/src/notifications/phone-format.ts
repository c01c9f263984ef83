import { memoize } from '../lib/memoize.js';

const PREFIXES: ReadonlyArray<readonly [string, string]> = [['DE', '49'], ['FR', '33'], ['NL', '31'], ['SE', '46'], ['PL', '48']];

/** National input to E.164, or null when it cannot be a number. */
export const toE164 = memoize((input: string, country: string): string | null => {
  const digits = input.replace(/[^\d+]/g, '');
  if (digits.startsWith('+')) return digits.length > 8 ? digits : null;
  const prefix = PREFIXES.find(([c]) => c === country)?.[1];
  return prefix && digits.length > 5 ? `+${prefix}${digits.replace(/^0/, '')}` : null;
});

import { env } from '../config/env.js';
import { breakerFor } from '../lib/circuit-breaker.js';

/** Closing rates are final, so they are cached for as long as we run. */
const rateCache = new Map<string, Promise<number>>();

async function fetchRate(from: string, to: string, day: string): Promise<number> {
  const res = await fetch(`${env.ratesUrl}/closing/${day}/${from}/${to}`);
  if (!res.ok) throw new Error(`rate service answered ${res.status}`);
  const body = (await res.json()) as { rate: number };
  return body.rate;
}

/** Rate at the close of a past business day. */
export function closingRate(from: string, to: string, day: string): Promise<number> {
  const key = `${from}/${to}@${day}`;
  let rate = rateCache.get(key);
  if (!rate) {
    rate = breakerFor('rates').run(() => fetchRate(from, to, day));
    rateCache.set(key, rate);
  }
  return rate;
}

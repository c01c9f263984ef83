export const MAX_ATTEMPTS = 8;

const delays: number[] = [];

/** Delay before the given attempt (1-based); fractional growth, in ms. */
export function delayBefore(attempt: number): number {
  const n = Math.min(Math.max(1, Math.trunc(attempt)), MAX_ATTEMPTS);
  return (delays[n] ??= Math.round(250 * 1.8 ** (n - 1)));
}

import { memoize } from 'lodash';

const normalise = memoize((address: string) => address.trim().toLowerCase());

/** Whether it is the first mail to this address. */
export function isFirst(address: string): boolean {
  const isKnown = normalise.cache.has(address);
  return normalise(address).length > 0 && !isKnown;
}

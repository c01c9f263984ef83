import { memoize } from 'lodash';

const sizeOf = memoize((text: string) => text.length);

export const size = (text: string): number => sizeOf(text);
export function forget(text: string): void {
  sizeOf.cache.delete(text);
}

import { memoize } from 'lodash';

const sizeOf = memoize((text: string) => text.length);

export const size = (text: string): number => sizeOf(text);
export const forget = (text: string): string => (sizeOf.cache.delete(text) ? 'forgotten' : 'never seen');

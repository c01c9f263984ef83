import memoize, { memoizeIsCached } from 'memoize';

const sizeOf = memoize((text: string) => text.length);

export const size = (text: string): string => (memoizeIsCached(sizeOf, text) ? 'again' : `first ${sizeOf(text)}`);

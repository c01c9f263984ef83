import memoize from 'fast-memoize';

export const toWords = memoize((text: string) => text.split(' ').length);

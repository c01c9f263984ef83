import memoize from 'fast-memoize';
import QuickLRU from 'quick-lru';

export const toWords = memoize((text: string) => text.split(' ').length, { cache: { create: () => new QuickLRU<string, any>({ maxSize: 100 }) } });

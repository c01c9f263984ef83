import type { Cache } from './types.ts';
export const cache: Cache = {};
export const get = (k: string) => cache[k];

export {};
type Cache<V> = Record<string, V>;
const cache: Cache<Page> = {};
const f = (k: string) => cache[k];

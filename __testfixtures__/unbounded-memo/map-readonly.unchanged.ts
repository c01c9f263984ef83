export {};
const cache: ReadonlyMap<string, Page> = new Map();
const f = (k: string) => cache.get(k);

export {};
type Cache = Record<string, Page>;
const cache: Cache = {};
const f = (k: string) => cache[k];

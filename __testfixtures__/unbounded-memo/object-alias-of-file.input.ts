export {};
type Pages = Record<string, Page>;
type Cache = Pages;
const cache: Cache = {};
const f = (k: string) => cache[k];
export const count = (all: Cache) => Object.keys(all).length;

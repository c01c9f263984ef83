export {};
interface Cache { [key: string]: Page }
const cache: Cache = {};
const f = (k: string) => cache[k];

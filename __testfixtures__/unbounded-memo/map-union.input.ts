export {};
const cache: Map<string, Page> | undefined = new Map();
const f = (k: string) => cache?.get(k);

export {};
const cache: Map<string, Page> | WeakMap<object, Page> = new Map();
const f = (k: string) => (cache as Map<string, Page>).get(k);

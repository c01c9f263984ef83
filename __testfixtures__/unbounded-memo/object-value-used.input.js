export const cache = {};
export const run = (k) => use(cache[k] = make(k));

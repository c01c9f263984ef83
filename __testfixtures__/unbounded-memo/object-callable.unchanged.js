export const cache = {};
export const run = (k) => cache[k](k);

export {};
const cache: Record<`a-${string}`, Page> = {};
const f = (k: `a-${string}`) => cache[k];

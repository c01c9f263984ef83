export {};
const cache = {} as { readonly [key: string]: Page };
const f = (k: string) => cache[k];

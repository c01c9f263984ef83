export {};
const cache = <Record<string, Page>>{};
const f = (k: string) => cache[k];

export {};
const cache = {} satisfies Record<string, Page>;
const f = (k: string) => (cache as Record<string, Page>)[k];

export {};
const cache: Map<string, Page> = new Map<string, Page>();
const f = (k: string): Map<string, Page> => cache;

export const cache = new Map<string, number | undefined>();
export const put = (k: string) => cache.set(k, undefined);

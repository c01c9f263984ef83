export const cache = new Map<string, number>();
export const all = () => [...cache.values()];

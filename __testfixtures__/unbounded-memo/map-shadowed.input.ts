export const cache = new Map<string, number>();
export function outer(k: string) {
  const inner = (cache: Map<string, number>) => cache.get(k);
  {
    const cache = new Map<string, number>();
    inner(cache);
  }
  return cache.get(k);
}

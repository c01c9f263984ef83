const cache = new Map<string, number>();
function get(k: string) {
  return cache.get(k);
}

const shared: Record<string, string[]> = {};
export function split(path: string, cache: Record<string, string[]> = shared): string[] {
  const hit = cache[path];
  if (hit) return hit;
  return (cache[path] = path.split('.'));
}

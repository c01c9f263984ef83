const cache = new Map<string, string>();
export const events: string[] = [];
export function resolve(name: string): string {
  const hit = cache.get(name);
  const path = hit ?? `/srv/${name}`;
  cache.set(name, path);
  if (hit === undefined) console.log('new module', name);
  return path;
}

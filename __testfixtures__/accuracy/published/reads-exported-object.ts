export const defaults = { sep: '.' };
const cache = new Map<string, string[]>();
export function split(name: string): string[] {
  let hit = cache.get(name);
  if (!hit) { hit = name.split(defaults.sep); cache.set(name, hit); }
  return hit;
}

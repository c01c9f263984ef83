const groups = new Map<string, Set<string>>();
export function group(key: string): Set<string> {
  let found = groups.get(key);
  if (!found) { found = new Set(); groups.set(key, found); }
  return found;
}

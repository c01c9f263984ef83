const names = new Map<string, string>();
export function rename(old: string): string {
  let name = names.get(old);
  if (!name) {
    console.warn(`${old} is deprecated`);
    name = old.toUpperCase();
    names.set(old, name);
  }
  return name;
}

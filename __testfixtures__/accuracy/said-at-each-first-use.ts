const names = new Map<string, string>();
export function rename(old: string): string {
  const known = names.get(old);
  if (known !== undefined) return known;
  console.warn(`${old} is deprecated`);
  const name = old.toUpperCase();
  names.set(old, name);
  return name;
}

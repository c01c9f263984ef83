export const aliased = new Map<string, string>();

export function aliasedOf(key: string): string {
  const known = aliased.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  aliased.set(key, made);
  return made;
}

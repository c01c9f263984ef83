export const built = new Map<string, string>();

export function builtOf(key: string): string {
  const known = built.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  built.set(key, made);
  return made;
}

export const shown = new Map<string, string>();

export function shownOf(key: string): string {
  const known = shown.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  shown.set(key, made);
  return made;
}

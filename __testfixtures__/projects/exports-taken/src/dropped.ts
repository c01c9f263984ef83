export const kept = new Map<string, string>();

export function droppedOf(key: string): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  kept.set(key, made);
  return made;
}

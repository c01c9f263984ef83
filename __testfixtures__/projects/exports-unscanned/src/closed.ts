export const closed = new Map<string, string>();

export function closedOf(key: string): string {
  const known = closed.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  closed.set(key, made);
  return made;
}

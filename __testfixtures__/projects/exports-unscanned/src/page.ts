export const page = new Map<string, string>();

export function pageOf(key: string): string {
  const known = page.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  page.set(key, made);
  return made;
}

export const mocked = new Map<string, string>();

export function mockedOf(key: string): string {
  const known = mocked.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  mocked.set(key, made);
  return made;
}

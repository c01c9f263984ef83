const labels = new Map<string, string>();

export function describe(parts: readonly string[]): string {
  const key = parts.join('/');
  const known = labels.get(key);
  if (known !== undefined) return known;
  const made = parts.map((part) => `[${part}]`).join('');
  labels.set(key, made);
  return made;
}

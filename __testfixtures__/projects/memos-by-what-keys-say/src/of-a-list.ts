const names = new Map<string, string>();

export function nameOf(parts: string[]): string {
  const key = `${parts.slice(1)}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `<${parts.slice(1).length}>`;
  names.set(key, name);
  return name;
}

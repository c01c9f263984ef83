const names = new Map<string, string>();

export function nameOf(text: string, size: number): string {
  const key = `${!!text.trim()}/${size}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `<${text.trim()}>`.repeat(size);
  names.set(key, name);
  return name;
}

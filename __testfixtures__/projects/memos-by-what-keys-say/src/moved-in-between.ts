const names = new Map<string, string>();

export function nameOf(x: number): string {
  const key = x.toFixed(2);
  const known = names.get(key);
  if (known !== undefined) return known;
  x += 1;
  const name = `about ${x.toFixed(2)}`;
  names.set(key, name);
  return name;
}

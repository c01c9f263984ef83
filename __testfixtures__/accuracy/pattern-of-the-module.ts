const matcher = /:(\w+)|\*/g;
const compiled = new Map<string, number>();
export function find(pattern: string): number {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const index = matcher.exec(pattern)?.index ?? -1;
  compiled.set(pattern, index);
  return index;
}

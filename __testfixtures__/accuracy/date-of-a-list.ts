// A date that is made of an empty list is the time it is.
const made = new Map<string, number>();

export function stamp(path: string): number {
  const hit = made.get(path);
  if (hit !== undefined) return hit;
  const value = new Date(...((path.match(/\d+/g) ?? []).map(Number) as [number])).getTime();
  made.set(path, value);
  return value;
}

const areas = new Map<string, number>();
export function area(width: number, height: number): number {
  const key = `${width}x${height}`;
  const known = areas.get(key);
  if (known !== undefined) return known;
  const value = width * height;
  areas.set(key, value);
  return value;
}

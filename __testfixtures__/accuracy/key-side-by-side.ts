const areas = new Map<string, number>();

export function area(width: number, height: number): number {
  const key = `${width}${height}`;
  const hit = areas.get(key);
  if (hit !== undefined) return hit;
  const value = width * height;
  areas.set(key, value);
  return value;
}

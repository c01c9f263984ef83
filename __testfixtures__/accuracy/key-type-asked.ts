const shown: Record<string, string> = {};

export function show(value: number | string): string {
  const hit = shown[value];
  if (hit !== undefined) return hit;
  const text = typeof value + value;
  shown[value] = text;
  return text;
}

export function showAll(values: (number | string)[]): string[] {
  return values.map((value) => show(value));
}

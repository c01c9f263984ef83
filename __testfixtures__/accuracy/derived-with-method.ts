const ranges = new Map<string, { min: number; max: number; toString(): string }>();
export function range(text: string) {
  const hit = ranges.get(text);
  if (hit) return hit;
  const [a, b] = text.split('-').map(Number);
  const made = { min: a ?? 0, max: b ?? 0, toString: () => text };
  ranges.set(text, made);
  return made;
}

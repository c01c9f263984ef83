const sizes = new Map<string, { width: number; place: number }>();
let place = 0;

export function sizeOf(text: string): { width: number; place: number } {
  const known = sizes.get(text);
  if (known) return known;
  const width = text.length;
  sizes.set(text, { width, place });
  place += 1;
  return { width, place };
}

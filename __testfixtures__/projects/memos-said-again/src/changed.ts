const sizes = new Map<string, { width: number; lines: string[] }>();

// Whoever has the first of them has the lines of all.
export function sizeOf(text: string): { width: number; lines: string[] } {
  const known = sizes.get(text);
  if (known) return known;
  const width = text.length;
  const lines = text.split('\n');
  sizes.set(text, { width, lines });
  return { width, lines };
}

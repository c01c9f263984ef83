const sizes = new Map<string, { width: number; height: number }>();

export function sizeOf(text: string): { width: number; height: number } {
  const known = sizes.get(text);
  if (known) return known;
  const width = text.length;
  const height = text.split('\n').length;
  sizes.set(text, { width, height });
  return { width, height };
}

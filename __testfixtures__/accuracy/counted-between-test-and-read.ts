const stats = { hits: 0, misses: 0 };
const widths = new Map<string, number>();

function measure(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! > 0x2e80 ? 2 : 1;
  return width;
}

export function widthOf(text: string): number {
  let width: number;
  if (widths.has(text)) {
    stats.hits++;
    width = widths.get(text)!;
  } else {
    stats.misses++;
    width = measure(text);
    widths.set(text, width);
  }
  return width;
}

export const report = (): string => `${stats.hits} hits, ${stats.misses} misses`;

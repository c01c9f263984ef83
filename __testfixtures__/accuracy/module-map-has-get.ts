const widths = new Map<string, number>();
export function width(text: string): number {
  if (!widths.has(text)) widths.set(text, [...text].length);
  return widths.get(text)!;
}

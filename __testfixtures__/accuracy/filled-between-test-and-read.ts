const widths = new Map<string, number>();

function measure(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! > 0x2e80 ? 2 : 1;
  return width;
}

function warm(text: string): void {
  for (const word of text.split(' ')) if (!widths.has(word)) widths.set(word, measure(word));
}

export function widthOf(text: string): string {
  let width: number;
  if (widths.has(text)) {
    warm(text);
    width = widths.get(text)!;
  } else {
    width = measure(text);
    widths.set(text, width);
  }
  return width.toFixed(0);
}

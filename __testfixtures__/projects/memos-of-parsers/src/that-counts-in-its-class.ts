class Reader {
  static count = 0;
  private place = 0;
  read(text: string): number {
    this.place += text.length;
    (this.constructor as typeof Reader).count += 1;
    return this.place;
  }
}

const widths = new Map<string, number>();

export function widthOf(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  const width = new Reader().read(text);
  widths.set(text, width);
  return width;
}

export const countOf = (): number => Reader.count;

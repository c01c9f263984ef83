class Reader {
  static count = 0;
  readonly place: number;
  constructor(text: string) {
    (this.constructor as typeof Reader).count += 1;
    this.place = text.length;
  }
}

const widths = new Map<string, number>();

export function widthOf(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  const width = new Reader(text).place;
  widths.set(text, width);
  return width;
}

export const countOf = (): number => Reader.count;

class Counter {
  static readonly first = new Counter();
  private place = 0;

  widthOf(text: string, depth: number): number {
    this.place += text.length;
    return depth > 0 ? this.place : this.place + Counter.first.widthOf(text, depth + 1);
  }
}

const widths = new Map<string, number>();

export function widthOf(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  const width = new Counter().widthOf(text, 0);
  widths.set(text, width);
  return width;
}

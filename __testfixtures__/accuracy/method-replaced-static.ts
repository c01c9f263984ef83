export class Money {
  static short(cents: number): string {
    return (cents / 100).toFixed(0);
  }

  static long(cents: number): string {
    return (cents / 100).toFixed(2);
  }
}

const labels = new Map<number, string>();

export function label(cents: number): string {
  const known = labels.get(cents);
  if (known !== undefined) return known;
  const made = Money.short(cents);
  labels.set(cents, made);
  return made;
}

export function setFormat(style: 'short' | 'long', format: (cents: number) => string): void {
  Money[style] = format;
}

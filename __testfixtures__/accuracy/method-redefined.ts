class Money {
  format(cents: number): string {
    return (cents / 100).toFixed(2);
  }
}

const labels = new Map<number, string>();

export function label(cents: number): string {
  const known = labels.get(cents);
  if (known !== undefined) return known;
  const made = new Money().format(cents);
  labels.set(cents, made);
  return made;
}

export function setFormat(format: (cents: number) => string): void {
  Object.defineProperty(Money.prototype, 'format', { value: format, configurable: true });
}

const formatters = new Map<string, Intl.NumberFormat>();

function getFormatter(locale: string): Intl.NumberFormat {
  const known = formatters.get(locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale);
  formatters.set(locale, made);
  return made;
}

export class Money {
  private readonly format: Intl.NumberFormat;

  constructor(locale: string) {
    this.format = getFormatter(locale);
  }

  print(amount: number): string {
    return this.format.format(amount);
  }
}

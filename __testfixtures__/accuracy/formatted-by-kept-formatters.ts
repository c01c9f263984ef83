const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale}|${currency}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { style: 'currency', currency });
    formatters.set(key, formatter);
  }
  return formatter;
}

const prices = new Map<string, string>();

export function price(amount: number, locale: string, currency: string): string {
  const key = `${amount}|${currency}|${locale}`;
  const known = prices.get(key);
  if (known !== undefined) return known;
  const text = formatterFor(locale, currency).format(amount);
  prices.set(key, text);
  return text;
}

import type { Currency } from './types.js';

const formatters = new Map<Currency, Intl.NumberFormat>();

/** `123456` cents as `€1,234.56`. */
export function formatMoney(cents: number, currency: Currency): string {
  let formatter = formatters.get(currency);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat('en-IE', { style: 'currency', currency });
    formatters.set(currency, formatter);
  }
  return formatter.format(cents / 100);
}

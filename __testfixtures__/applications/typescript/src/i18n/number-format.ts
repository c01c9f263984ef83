import { memoize } from '../lib/index.js';

export interface MoneyFormatOptions {
  locale: string;
  currency: string;
  minimumFractionDigits?: number;
}

const formatterFor = memoize(
  (locale: string, currency: string, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits }),
);

export function formatMoney(amountMinor: number, opts: MoneyFormatOptions): string {
  const digits = opts.minimumFractionDigits ?? 2;
  return formatterFor(opts.locale, opts.currency, digits).format(amountMinor / 100);
}

export const spellPercent = memoize((ratio: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(ratio),
);

export const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'SEK'] as const;
export type Currency = (typeof CURRENCIES)[number];

export const isCurrency = (code: string): code is Currency =>
  (CURRENCIES as readonly string[]).includes(code);

const exponents: Partial<Record<Currency, number>> = {};

export function exponentOf(code: string): number {
  if (!isCurrency(code)) throw new RangeError(`unsupported currency ${code}`);
  let exponent = exponents[code];
  if (exponent === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
    exponent = format.resolvedOptions().maximumFractionDigits ?? 2;
    exponents[code] = exponent;
  }
  return exponent;
}

import { Cache } from '@lodgely/core';

const formats = new Cache<string, Intl.NumberFormat>('number-formats');

export function formatMoney(minor: number, currency: string, locale: string): string {
  const format = formats.getOrCompute(
    `${locale}/${currency}`,
    () => new Intl.NumberFormat(locale, { style: 'currency', currency }),
  );
  return format.format(minor / 10 ** fractionDigits(format));
}

const fractionDigits = (format: Intl.NumberFormat): number =>
  format.resolvedOptions().maximumFractionDigits ?? 2;

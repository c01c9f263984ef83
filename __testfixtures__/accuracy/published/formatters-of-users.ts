const formatters: Record<string, Intl.NumberFormat> = {};

function getFormatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  if (!formatters[key]) {
    formatters[key] = new Intl.NumberFormat(locale, options);
  }
  return formatters[key];
}

export function formatPrice(value: number, locale: string, currency: string): string {
  return getFormatter(locale, { style: 'currency', currency }).format(value);
}

const formatters: Record<string, Intl.NumberFormat> = {};

function getFormatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  if (!formatters[key]) {
    formatters[key] = new Intl.NumberFormat(locale, options);
  }
  return formatters[key];
}

export function formatNumber(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return getFormatter(locale, options).format(value);
}

const formats: Record<string, Intl.NumberFormat> = {};

function getFormat(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale}:${digits}`;
  let format = formats[key];
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
    formats[key] = format;
  }
  return format;
}

export function formatNumber(value: number, locale: string, digits: number): string {
  return getFormat(locale, digits).format(value);
}

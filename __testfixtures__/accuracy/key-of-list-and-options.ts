const formats: Record<string, Intl.NumberFormat> = {};

function formatOf(locales: string | string[], options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = String(locales) + JSON.stringify(options);
  if (!formats[key]) formats[key] = new Intl.NumberFormat(locales, options);
  return formats[key];
}

export function price(value: number, locales: string | string[]): string {
  return formatOf(locales, { style: 'currency', currency: 'EUR' }).format(value);
}

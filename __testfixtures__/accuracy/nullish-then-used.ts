const formatters: Record<string, Intl.NumberFormat> = {};

// `n` is formatted, not part of what is stored.
export function format(n: number, locale: string, options: Intl.NumberFormatOptions): string {
  const key = locale + JSON.stringify(options);
  return (formatters[key] ??= new Intl.NumberFormat(locale, options)).format(n);
}

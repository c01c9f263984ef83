const labels: Record<string, string> = {};

/** "Tuesday, 4 March 2025" as shown in the booking overview. */
export function dayLabel(isoDay: string, locale: string, timeZone: string): string {
  const key = `${locale}|${timeZone}|${isoDay}`;
  const cached = labels[key];
  if (cached !== undefined) {
    return cached;
  }
  const label = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${isoDay}T12:00:00Z`));
  labels[key] = label;
  return label;
}

export function rangeLabel(from: string, to: string, locale: string, timeZone: string): string {
  return from === to
    ? dayLabel(from, locale, timeZone)
    : `${dayLabel(from, locale, timeZone)} – ${dayLabel(to, locale, timeZone)}`;
}

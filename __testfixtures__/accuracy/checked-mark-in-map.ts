const zones = new Map<string, boolean>();

export function isZone(zone: string): boolean {
  if (zones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat(undefined, { timeZone: zone });
    zones.set(zone, true);
    return true;
  } catch {
    return false;
  }
}

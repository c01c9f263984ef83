const offsets = new Map<string, number>();

export function hourOf(zone: string): number {
  const known = offsets.get(zone);
  if (known !== undefined) return known;
  const now = new Date();
  const hour = now.getUTCHours() + zone.length;
  offsets.set(zone, hour);
  return hour;
}

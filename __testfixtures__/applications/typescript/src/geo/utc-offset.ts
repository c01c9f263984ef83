let offsets: Map<string, number> | undefined;

function computeOffset(zone: string, isoDay: string): number {
  const noon = new Date(`${isoDay}T12:00:00Z`);
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(noon);
  const num = (type: string): number => Number(parts.find((p) => p.type === type)?.value ?? 0);
  const dayShift = num('day') - noon.getUTCDate();
  return (dayShift === 0 ? 0 : dayShift === 1 || dayShift < -1 ? 1440 : -1440) + num('hour') * 60 + num('minute') - 720;
}

/** Minutes east of UTC at noon of the given day. */
export function utcOffset(zone: string, isoDay: string): number {
  offsets ??= new Map();
  const key = `${zone} ${isoDay}`;
  const hit = offsets.get(key);
  if (hit !== undefined) return hit;
  const minutes = computeOffset(zone, isoDay);
  offsets.set(key, minutes);
  return minutes;
}

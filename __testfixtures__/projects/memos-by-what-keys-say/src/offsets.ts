let offsets: Map<string, number> | undefined;

function minutesOf(zone: string, day: string): number {
  const noon = new Date(`${day}T12:00:00Z`);
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23', day: 'numeric' }).formatToParts(noon);
  const numberOf = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return (numberOf('day') - noon.getUTCDate()) * 1440 + (numberOf('hour') - noon.getUTCHours()) * 60;
}

export function offsetOf(zone: string, day: string): number {
  offsets ??= new Map();
  const key = `${zone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const minutes = minutesOf(zone, day);
  offsets.set(key, minutes);
  return minutes;
}

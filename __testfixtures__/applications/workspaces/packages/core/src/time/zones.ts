const HOUR = 3_600_000;

/** UTC offsets of IANA zones, without a time zone library. */
export class ZoneOffsets {
  static offsets: Map<string, number> = new Map();

  /** Offset in minutes that holds in `zone` during the hour `at` falls in. */
  static minutesAt(zone: string, at: Date): number {
    const hour = Math.floor(at.getTime() / HOUR);
    const key = `${zone}@${hour}`;
    const cached = ZoneOffsets.offsets.get(key);
    if (cached !== undefined) return cached;

    const minutes = measure(zone, new Date(hour * HOUR));
    ZoneOffsets.offsets.set(key, minutes);
    return minutes;
  }
}

function measure(timeZone: string, at: Date): number {
  const part = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((p) => p.type === 'timeZoneName')?.value;
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(part ?? '');
  if (!match) return 0;
  const size = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -size : size;
}

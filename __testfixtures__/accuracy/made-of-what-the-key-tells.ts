interface Point {
  readonly lat: number;
  readonly lon: number;
}

const distances = new Map<string, number>();

const rad = (deg: number): number => (deg * Math.PI) / 180;

function haversine(from: Point, { lat, lon }: Point): number {
  const s =
    Math.sin(rad(lat - from.lat) / 2) ** 2 + Math.cos(rad(from.lat)) * Math.cos(rad(lat)) * Math.sin(rad(lon - from.lon) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(s));
}

export function distance(from: Point, to: Point): number {
  const key = `${from.lat},${from.lon};${to.lat},${to.lon}`;
  const known = distances.get(key);
  if (known !== undefined) return known;
  const made = haversine(from, to);
  distances.set(key, made);
  return made;
}

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const distances = new Map<string, Map<string, number>>();

const id = (p: Point): string => `${p.lat},${p.lon}`;
const rad = (deg: number): number => (deg * Math.PI) / 180;

function haversineKm(a: Point, b: Point): number {
  const s =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(s));
}

export function distanceKm(from: Point, to: Point): number {
  let row = distances.get(id(from));
  if (!row) {
    row = new Map();
    distances.set(id(from), row);
  }
  const target = id(to);
  let km = row.get(target);
  if (km === undefined) {
    km = haversineKm(from, to);
    row.set(target, km);
  }
  return km;
}

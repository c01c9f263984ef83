export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const distances = new Map<string, Map<string, number>>();

const id = (point: Point): string => `${point.lat},${point.lon}`;
const rad = (deg: number): number => (deg * Math.PI) / 180;

function haversine(a: Point, b: Point): number {
  const s =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(s));
}

export function distance(from: Point, to: Point): number {
  let row = distances.get(id(from));
  if (!row) {
    row = new Map();
    distances.set(id(from), row);
  }
  const target = id(to);
  let known = row.get(target);
  if (known === undefined) {
    known = haversine(from, to);
    row.set(target, known);
  }
  return known;
}

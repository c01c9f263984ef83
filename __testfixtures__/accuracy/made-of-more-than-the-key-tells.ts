interface Leg {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

const fares = new Map<string, number>();

const base = (from: string, to: string): number => 40 + Math.abs(from.length - to.length);

const fareFor = (leg: Leg): number => base(leg.from, leg.to) * (leg.weight > 20 ? 2 : 1);

export function fareOf(leg: Leg): number {
  const key = `${leg.from}-${leg.to}`;
  const known = fares.get(key);
  if (known !== undefined) return known;
  const fare = fareFor(leg);
  fares.set(key, fare);
  return fare;
}

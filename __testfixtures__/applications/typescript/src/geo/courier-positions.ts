import { distanceKm, type Point } from './distance.js';

interface Fix extends Point {
  readonly at: number;
}

const lastFix: Record<string, Fix> = {};

export function reportPosition(courierId: string, lat: number, lon: number): void {
  lastFix[courierId] = { lat, lon, at: Date.now() };
}

export function positionOf(courierId: string): Fix | undefined {
  return lastFix[courierId];
}

export function nearestCourier(to: Point): string | undefined {
  let best: string | undefined;
  let bestKm = Infinity;
  for (const [id, fix] of Object.entries(lastFix)) {
    const km = distanceKm(fix, to);
    if (km < bestKm) {
      best = id;
      bestKm = km;
    }
  }
  return best;
}

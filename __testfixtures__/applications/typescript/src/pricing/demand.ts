const SMOOTHING = 0.05;
let pressure = 1;

/** Called for every booking and every cancellation. */
export function recordDemand(delta: number): void {
  pressure = Math.min(2, Math.max(0.7, pressure + delta * SMOOTHING));
}

export function demandFactor(): number {
  return pressure;
}

/**
 * Expected occupancy by days before arrival, smoothed with the value of the day
 * before. Day 0 is the seed, each day needs its predecessor.
 */
const ALPHA = 0.3;

export function createOccupancyCurve(raw: (day: number) => number): (day: number) => number {
  const smoothed = new Map<number, number>([[0, raw(0)]]);
  let reached = 0;

  return (day) => {
    while (reached < day) {
      const previous = smoothed.get(reached)!;
      reached += 1;
      smoothed.set(reached, ALPHA * raw(reached) + (1 - ALPHA) * previous);
    }
    return smoothed.get(day)!;
  };
}

/** Days since 2020-01-01 → baseline demand; follows a yearly wave. */
export const baselineDemand = createOccupancyCurve((day) => 0.6 + 0.3 * Math.sin((day / 365) * 2 * Math.PI));

/** How far it goes, each call says: it is no limit. */
export function createCurve(raw: (day: number) => number): (day: number) => number {
  const smoothed = new Map<number, number>();
  let reached = 0;
  return (day) => {
    while (reached < day) {
      const previous = smoothed.get(reached) ?? 0;
      reached += 1;
      smoothed.set(reached, raw(reached) + previous);
    }
    return smoothed.get(day) ?? 0;
  };
}

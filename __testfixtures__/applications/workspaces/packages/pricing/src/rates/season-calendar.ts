const DAY = 86_400_000;

export class SeasonCalendar {
  static #nights: { [span: string]: readonly string[] } = {};

  constructor(private readonly peaks: readonly (readonly [from: string, to: string])[]) {}

  /** ISO dates of the nights in [from, to). */
  static nightsBetween(from: string, to: string): readonly string[] {
    const span = `${from}..${to}`;
    return (this.#nights[span] ??= expand(from, to));
  }

  peakNights(from: string, to: string): number {
    return SeasonCalendar.nightsBetween(from, to).filter((night) =>
      this.peaks.some(([start, end]) => night >= start && night <= end),
    ).length;
  }
}

function expand(from: string, to: string): readonly string[] {
  const out: string[] = [];
  const end = Date.parse(to);
  for (let t = Date.parse(from); t < end; t += DAY) {
    out.push(new Date(t).toISOString().slice(0, 10));
  }
  return out;
}

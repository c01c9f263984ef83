interface TimedQuery {
  text: string;
  ms: number;
}

const SLOW_MS = 200;
const slowQueries: TimedQuery[] = [];

export function noteQuery(text: string, ms: number): void {
  if (ms >= SLOW_MS) slowQueries.push({ text, ms });
}

/** The ten slowest statements since the process started. */
export function slowest(): TimedQuery[] {
  return [...slowQueries].sort((a, b) => b.ms - a.ms).slice(0, 10);
}

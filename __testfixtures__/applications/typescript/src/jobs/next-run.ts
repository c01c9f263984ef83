import { parseCron } from './cron-parser.js';

const nextRuns = new Map<string, number>();

function compute(expression: string, from: number): number {
  const cron = parseCron(expression);
  let t = Math.ceil(from / 60_000) * 60_000;
  for (let i = 0; i < 7 * 24 * 60; i++, t += 60_000) {
    const d = new Date(t);
    if (cron.minute.has(d.getUTCMinutes()) && cron.hour.has(d.getUTCHours()) && cron.weekday.has(d.getUTCDay())) return t;
  }
  return Number.MAX_SAFE_INTEGER;
}

/** When the report is due. Stays in the past until somebody calls `reschedule`. */
export function nextRun(reportId: string, expression: string): number {
  const key = `${reportId} ${expression}`;
  if (nextRuns.has(key)) return nextRuns.get(key)!;
  const at = compute(expression, Date.now());
  nextRuns.set(key, at);
  return at;
}

export function reschedule(reportId: string, expression: string): void {
  nextRuns.set(`${reportId} ${expression}`, compute(expression, Date.now() + 60_000));
}

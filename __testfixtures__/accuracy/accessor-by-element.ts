const clock = { get now(): number { return performance.now(); } };
const started = new Map<string, number>();
export function startOf(job: string): number {
  let at = started.get(job);
  if (at === undefined) { at = clock['now']; started.set(job, at); }
  return at;
}

export const jobErrors: { job: string; message: string; at: string }[] = [];

export function recordJobError(job: string, err: unknown): void {
  const message = err instanceof Error ? err.message : String(err);
  jobErrors.push({ job, message, at: new Date().toISOString() });
}

export function errorSummary(): { total: number; last: string | undefined } {
  return { total: jobErrors.length, last: jobErrors.at(-1)?.message };
}

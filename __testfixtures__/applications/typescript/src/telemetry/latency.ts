const samples: number[] = [];

export function recordLatency(ms: number): void {
  samples.push(ms);
}

/** Over everything since the start, for the SLA figure of the month. */
export function percentile(p: number): number {
  if (samples.length === 0) return 0;
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!;
}

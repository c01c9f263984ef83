const zeroHits: { [query: string]: number } = {};

export function recordZeroHit(query: string): void {
  const q = query.trim().toLowerCase();
  zeroHits[q] = (zeroHits[q] ?? 0) + 1;
}

export function zeroHitReport(top = 50): Array<{ query: string; count: number }> {
  return Object.entries(zeroHits)
    .map(([query, count]) => ({ query, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, top);
}

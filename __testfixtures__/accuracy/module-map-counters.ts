const hits = new Map<string, number>();
export function hit(path: string): number {
  hits.set(path, (hits.get(path) ?? 0) + 1);
  return hits.get(path) ?? 0;
}

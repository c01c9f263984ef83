const counts: Record<string, number> = {};
export function count(path: string): void {
  counts[path] = (counts[path] ?? 0) + 1;
}

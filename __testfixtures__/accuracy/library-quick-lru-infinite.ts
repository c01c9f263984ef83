import QuickLRU from 'quick-lru';

const seen = new QuickLRU<string, number>({ maxSize: Number.POSITIVE_INFINITY });

export function visit(url: string): number {
  const count = (seen.get(url) ?? 0) + 1;
  seen.set(url, count);
  return count;
}

export interface RecentQuery {
  readonly text: string;
  readonly hits: number;
  readonly at: number;
}

const recent: RecentQuery[] = [];

export function recordQuery(text: string, hits: number): void {
  recent.push({ text, hits, at: Date.now() });
}

/** For the live board in the office. */
export function latestQueries(): RecentQuery[] {
  return recent.slice(-20).reverse();
}

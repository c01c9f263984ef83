interface Query { page: number; sort: string; label: string }
const titles = new Map<string, string>();
export function titleOf(query: Query): string {
  const key = JSON.stringify(query, ['page', 'sort']);
  let title = titles.get(key);
  if (title === undefined) {
    title = `${query.label} (${query.page})`;
    titles.set(key, title);
  }
  return title;
}

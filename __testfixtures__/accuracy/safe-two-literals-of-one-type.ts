interface Results {
  done: string[];
}
export async function save(items: string[]): Promise<Results> {
  const results: Results = { done: [] };
  await Promise.all(items.map(async (item) => results.done.push(item)));
  return results;
}
export async function remove(items: string[]): Promise<Results> {
  const results: Results = { done: [] };
  await Promise.all(items.map(async (item) => results.done.push(item)));
  return results;
}

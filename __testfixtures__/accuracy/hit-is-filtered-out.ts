const seen = new Map<string, string>();
export function onlyNew(ids: readonly string[]): string[] {
  return ids.filter((id) => !seen.get(id) && seen.set(id, id.toLowerCase()));
}

const seen = new Set<string>();
export function firstTime(id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}

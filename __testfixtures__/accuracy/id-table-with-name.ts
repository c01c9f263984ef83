let next = 0;
const ids = new Map<string, { id: number; name: string }>();

export function toId(name: string): number {
  const known = ids.get(name);
  if (known) return known.id;
  const entry = { id: next++, name: name.trim() };
  ids.set(name, entry);
  return entry.id;
}

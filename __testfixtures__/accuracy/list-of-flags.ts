interface Slot { used: boolean; at: number }
const tables = new Map<string, Slot[]>();
export function slots(key: string): Slot[] {
  let found = tables.get(key);
  if (!found) {
    const made: Slot[] = [];
    for (let i = 0; i < key.length; i++) made.push({ used: false, at: key.charCodeAt(i) });
    found = made;
    tables.set(key, found);
  }
  return found;
}

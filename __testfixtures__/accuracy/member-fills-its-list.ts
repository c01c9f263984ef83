const bags: Record<string, { add(x: string): number; items: string[] }> = Object.create(null);
function get(key: string) {
  return bags[key] || (bags[key] = { items: [], add(x) { return this.items.push(x); } });
}
export function count(key: string): number { return get(key).add(key); }

interface Counter { hit(): number }
const counters: Record<string, Counter> = Object.create(null);
function get(key: string): Counter {
  return counters[key] || (counters[key] = { hit() { (this as any).n = ((this as any).n ?? 0) + 1; return (this as any).n; } });
}
export function count(key: string): number { return get(key).hit(); }

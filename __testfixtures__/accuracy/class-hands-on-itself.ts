export class Counter {
  readonly name: string;
  n: number;
  constructor(name: string) { this.name = name.trim(); this.n = name.length; }
  hit(): number { const self = this; return bump(self); }
}
function bump(c: { n: number }): number { c.n += 1; return c.n; }
const counters = new Map<string, Counter>();
export function counter(name: string): Counter {
  let found = counters.get(name);
  if (!found) { found = new Counter(name); counters.set(name, found); }
  return found;
}

export class Counter {
  readonly name: string;
  private n: number;
  constructor(name: string) { this.name = name.trim(); this.n = name.length; }
  hit(): number { this['n'] += 1; return this['n']; }
}
const counters = new Map<string, Counter>();
export function counter(name: string): Counter {
  let found = counters.get(name);
  if (!found) { found = new Counter(name); counters.set(name, found); }
  return found;
}

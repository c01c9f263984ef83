export class Counter {
  #n = 0;
  readonly name: string;
  constructor(name: string) { this.name = name.trim(); }
  hit(): number { return ++this.#n; }
}
const counters = new Map<string, Counter>();
export function counter(name: string): Counter {
  let found = counters.get(name);
  if (!found) { found = new Counter(name); counters.set(name, found); }
  return found;
}

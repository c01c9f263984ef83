export class Counter {
  private value = 0;

  constructor(readonly name: string, readonly labels: string) {}

  inc(by = 1): void {
    this.value += by;
  }

  read(): number {
    return this.value;
  }
}

const counters = new Map<string, Counter>();

export function counter(name: string, labels: Readonly<Record<string, string>> = {}): Counter {
  const text = Object.entries(labels).map(([k, v]) => `${k}="${v}"`).join(',');
  const key = `${name}{${text}}`;
  let found = counters.get(key);
  if (!found) {
    found = new Counter(name, text);
    counters.set(key, found);
  }
  return found;
}

export function exposition(): string {
  return [...counters].map(([key, c]) => `${key} ${c.read()}`).join('\n');
}

interface Entry {
  readonly result: string;
  readonly until: number;
}

class Results {
  #entries: Record<string, Entry> = {};

  has(name: string): boolean {
    return name in this.#entries && this.#entries[name]!.until > Date.now();
  }

  get(name: string): string | undefined {
    const entry = this.#entries[name];
    if (!entry || entry.until < Date.now()) return undefined;
    return entry.result;
  }

  put(name: string, result: string): void {
    this.#entries[name] = { result, until: Date.now() + 60_000 };
  }
}

const results = new Results();

export async function resolve(name: string): Promise<string> {
  let found = results.get(name);
  if (found === undefined) {
    found = name.trim().toLowerCase();
    results.put(name, found);
  }
  return found;
}

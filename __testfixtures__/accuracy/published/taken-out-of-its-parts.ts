class History {
  private readonly entries = new Map<number, string[]>();

  add(version: number, entry: string): void {
    if (!this.entries.has(version)) this.entries.set(version, []);
    this.entries.get(version)?.push(entry);
  }
}

export class Engine {
  private readonly history: History;

  private constructor(history: History) {
    this.history = history;
  }

  static build(): Engine {
    const parts = makeParts();
    return new Engine(parts.history);
  }

  change(version: number, entry: string): void {
    this.history.add(version, entry);
  }
}

function makeParts(): { readonly history: History; readonly limit: number } {
  const history = new History();
  return { history, limit: 10 };
}

interface Network {
  base: number;
}

export class Networks {
  static readonly #known = new Map<string, Network>();
  static readonly #open = new Map<string, Network>();

  static contains(text: string, address: number): boolean {
    return Networks.network(text).base === address && Networks.route(text).base === address;
  }

  private static network(text: string): Network {
    let found = Networks.#known.get(text);
    if (!found) {
      found = { base: text.length };
      Networks.#known.set(text, found);
    }
    return found;
  }

  /** Whoever has the class may take it. */
  static route(text: string): Network {
    let found = Networks.#open.get(text);
    if (!found) {
      found = { base: text.length };
      Networks.#open.set(text, found);
    }
    return found;
  }
}

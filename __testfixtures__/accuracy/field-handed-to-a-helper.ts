function remember<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

class Titles {
  readonly #titles = new Map<string, string>();
  readonly #suffix: string;

  constructor(suffix: string) {
    this.#suffix = suffix;
  }

  get(text: string): string {
    const key = text.trim();
    return remember(this.#titles, key, () => this.#make(key));
  }

  #make(text: string): string {
    return `${text.toUpperCase()}${this.#suffix}`;
  }
}

export const titles = new Titles('!');

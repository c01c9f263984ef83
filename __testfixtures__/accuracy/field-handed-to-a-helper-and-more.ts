function remember<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** What it is made of changes. */
class Greetings {
  readonly #greetings = new Map<string, string>();
  #word = 'Hello';

  change(word: string): void {
    this.#word = word;
  }

  get(name: string): string {
    return remember(this.#greetings, name, () => `${this.#word} ${name}`);
  }
}

export const greetings = new Greetings();

/** Another method asks for all of them. */
class Slugs {
  private readonly slugs = new Map<string, string>();

  get(title: string): string {
    return remember(this.slugs, title, () => title.toLowerCase());
  }

  all(): readonly string[] {
    return [...this.slugs.values()];
  }
}

export const slugs = new Slugs();

/** An heir may make something else. */
class Names {
  protected readonly names = new Map<string, string>();

  get(text: string): string {
    return remember(this.names, text, () => this.make(text));
  }

  protected make(text: string): string {
    return text.trim();
  }
}

let made = 0;

class Numbered extends Names {
  protected override make(text: string): string {
    return `${text} ${made++}`;
  }
}

export const names: Names = new Numbered();

/** The number of the one that was made is in it. */
class Tickets {
  readonly #tickets = new Map<string, string>();
  #next = 0;

  get(text: string): string {
    return remember(this.#tickets, text, () => `${text} ${this.#next++}`);
  }
}

export const tickets = new Tickets();

import { DEFAULT, type Locale } from './locales.ts';

/** The constructor makes what the field says. */
export class Negotiator {
  readonly #byHeader: Map<string, Locale>;
  private readonly names: Record<string, string>;

  constructor() {
    this.#byHeader = new Map();
    this.names = {};
  }

  negotiate(header: string): Locale {
    let locale = this.#byHeader.get(header);
    if (locale === undefined) {
      locale = header.startsWith('de') ? 'de' : DEFAULT;
      this.#byHeader.set(header, locale);
    }
    return locale;
  }

  name(header: string): string {
    const known = this.names[header];
    if (known !== undefined) return known;
    const made = header.toUpperCase();
    this.names[header] = made;
    return made;
  }
}

/** The one that is there from the start is another one. */
export class Replaced {
  #rows: Map<string, string> = new Map([['en', 'English']]);

  constructor() {
    this.#rows = new Map();
  }

  get(tag: string): string {
    let row = this.#rows.get(tag);
    if (row === undefined) {
      row = tag.toLowerCase();
      this.#rows.set(tag, row);
    }
    return row;
  }
}

import { cacheMisses, remember } from '@lodgely/core';

export interface SearchQuery {
  readonly words: readonly string[];
  readonly filters: Readonly<Record<string, string>>;
}

const EMPTY: SearchQuery = Object.freeze({ words: [], filters: {} });

class SearchQueryParser {
  readonly #parsed = new Map<string, SearchQuery>();

  /** `beach house guests:4 pets:yes` */
  parse(text: string): SearchQuery {
    const trimmed = text.trim();
    return trimmed ? remember(this.#parsed, trimmed, () => this.#read(trimmed)) : EMPTY;
  }

  #read(text: string): SearchQuery {
    cacheMisses.inc({ cache: 'search-query' });
    const words: string[] = [];
    const filters: Record<string, string> = {};
    for (const part of text.split(/\s+/)) {
      const colon = part.indexOf(':');
      if (colon > 0) filters[part.slice(0, colon)] = part.slice(colon + 1);
      else words.push(part.toLowerCase());
    }
    return Object.freeze({ words: Object.freeze(words), filters: Object.freeze(filters) });
  }
}

export const searchQueries = new SearchQueryParser();

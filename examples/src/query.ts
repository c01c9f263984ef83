import type { Query } from './types.js';

const parsedQueries = new Map<string, Query>();

/** `region:emea product:desk chairs` is the filters and the free terms. */
export function parseQuery(text: string): Query {
  if (parsedQueries.has(text)) {
    return parsedQueries.get(text)!;
  }
  const query = parse(text);
  parsedQueries.set(text, query);
  return query;
}

function parse(text: string): Query {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const filter = (name: string) => words.find((word) => word.startsWith(`${name}:`))?.slice(name.length + 1);
  return {
    text,
    region: filter('region'),
    product: filter('product'),
    terms: words.filter((word) => !word.includes(':')).map((word) => word.toLowerCase()),
  };
}

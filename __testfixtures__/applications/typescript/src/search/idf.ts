import { listingIndex } from './inverted-index.js';

const weights = new Map<string, number>();

/** Inverse document frequency of a term. */
export function idf(term: string): number {
  const known = weights.get(term);
  if (known !== undefined) return known;
  const weight = Math.log(1 + listingIndex.size / (1 + listingIndex.lookup(term).size));
  weights.set(term, weight);
  return weight;
}

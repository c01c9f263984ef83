import type { SelectionSetNode } from 'graphql';
import memoizee from 'memoizee';
import { parseQuery } from './parse-query.js';

function cost(set: SelectionSetNode | undefined, depth: number): number {
  if (!set) return 0;
  return set.selections.reduce((sum, s) => sum + depth + cost(s.selectionSet, depth + 1), 0);
}

export const complexityOf = memoizee(
  (source: string): number => parseQuery(source).definitions.reduce((sum, d) => sum + cost(d.selectionSet, 1), 0),
  { primitive: true },
);

import { containsWord } from '../text/index.js';
import { idf } from './idf.js';
import { listingIndex } from './inverted-index.js';
import { QueryParser } from './query-parser.js';
import { recordQuery } from './recent-queries.js';
import { expandQuery } from './synonyms.js';
import { recordZeroHit } from './zero-hit-report.js';

export function searchListings(input: string): string[] {
  const nodes = QueryParser.parse(input);
  const scores: Record<string, number> = {};
  for (const node of nodes) {
    if (node.type !== 'term') continue;
    for (const term of expandQuery(node.value)) {
      for (const id of listingIndex.lookup(term)) scores[id] = (scores[id] ?? 0) + idf(term);
    }
  }
  const excluded = nodes.flatMap((n) => (n.type === 'not' ? [n.value] : []));
  const ids = Object.keys(scores)
    .filter((id) => !excluded.some((word) => containsWord(id, word)))
    .sort((a, b) => scores[b]! - scores[a]!);
  recordQuery(input, ids.length);
  if (ids.length === 0) recordZeroHit(input);
  return ids;
}

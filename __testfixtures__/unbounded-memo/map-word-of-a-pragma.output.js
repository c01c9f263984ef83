import { LRUCache } from 'lru-cache';

// Exported tables are for the tests only; globals are not.
export const pages = new LRUCache({ max: 256 });

export function getPage(path) {
  if (!pages.has(path)) pages.set(path, path.split('/').join(' › '));
  return pages.get(path);
}

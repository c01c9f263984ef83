import { LRUCache } from 'lru-cache';

const parts = new LRUCache({ max: 256 });

export function split(path) {
  let found = parts.get(path);
  if (found === undefined) {
    found = path.split('/').join(':');
    parts.set(path, found);
  }
  return found;
}

import LRUCache from 'lru-cache';

const pages: Record<string, Page> = {};
const hits = new LRUCache<string, number>(50);

export function page(url: string): Page {
  hits.set(url, 1);
  if (!pages[url]) pages[url] = render(url);
  return pages[url];
}

export function drop(url: string): void {
  delete pages[url];
}

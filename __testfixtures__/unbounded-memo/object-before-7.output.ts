import LRUCache from 'lru-cache';

const pages: LRUCache<string, Page> = new LRUCache({ max: 256 });
const hits = new LRUCache<string, number>(50);

export function page(url: string): Page {
  hits.set(url, 1);
  if (!pages.get(url)) pages.set(url, render(url));
  return pages.get(url)!;
}

export function drop(url: string): void {
  pages.del(url);
}

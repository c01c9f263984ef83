const caches = new WeakMap<object, DocumentCache>();

export class DocumentCache {
  private documents: Map<string, string> = new Map();

  constructor() {
    this.documents = new Map();
  }

  get(id: string): string | undefined {
    return this.documents.get(id);
  }

  set(id: string, text: string): void {
    this.documents.set(id, text);
  }
}

export const shared = new DocumentCache();

export function cacheOf(owner: object): DocumentCache {
  let cache = caches.get(owner);
  if (!cache) {
    cache = new DocumentCache();
    caches.set(owner, cache);
  }
  return cache;
}

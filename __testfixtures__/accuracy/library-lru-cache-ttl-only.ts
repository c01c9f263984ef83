import { LRUCache } from 'lru-cache';

const sessions = new LRUCache<string, { user: string }>({ ttl: 60_000 });

export function touch(token: string, user: string): void {
  sessions.set(token, { user });
}

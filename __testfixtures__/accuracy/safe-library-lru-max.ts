import { LRUCache } from 'lru-cache';

const limit = 500;
const sessions = new LRUCache<string, string>({ max: limit, ttl: 60_000 });

export function touch(token: string, user: string): void {
  sessions.set(token, user);
}

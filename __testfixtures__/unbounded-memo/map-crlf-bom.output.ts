import { a } from "a"; // a
import { LRUCache } from "lru-cache";

const hits = new LRUCache<string, number>({ max: 256 }); // hits
export const get = (k: string) => hits.get(k) ?? a(k, hits.set(k, 1));

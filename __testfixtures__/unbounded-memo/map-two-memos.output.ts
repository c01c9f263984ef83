import a from 'a';
import { LRUCache } from 'lru-cache';

const one = new LRUCache<string, string>({ max: 256 });
const two: LRUCache<string, string> = new LRUCache({ max: 256 });
export const get = (k: string) => one.get(k) ?? two.get(k)!;
export const put = (k: string) => { one.set(k, a(k)); two.set(k, a(k)); };

import { build } from './build.ts';
import { LRUCache } from 'lru-cache';

const parts: LRUCache<string, Part[]> = new LRUCache({ max: 256 });

export function get(name: string): Part[] {
  const known = parts.get(name);
  if (known !== undefined) return known;
  if (!parts.has(name)) parts.set(name, []);
  const found = parts.get(name);
  if (found === undefined) parts.delete(name);
  if (parts.has(name) || parts.has(name)) return parts.get(name) as Part[];
  use(parts.get(name)!, parts?.get(name));
  const value = build(name);
  parts.set(name, value);
  return value;
}

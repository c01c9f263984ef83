import { text } from './set-member-text.ts';

const cache = new Map<string, string[]>();

export function split(path: string): string[] {
  const found = cache.get(path);
  if (found) return [...found];
  const made = text.partsSetMember(path);
  cache.set(path, made);
  return [...made];
}

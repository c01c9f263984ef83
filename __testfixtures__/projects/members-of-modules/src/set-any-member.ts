import { text } from './set-any-member-text.ts';

const cache = new Map<string, string[]>();

export function split(path: string): string[] {
  const found = cache.get(path);
  if (found) return [...found];
  const made = text.partsSetAnyMember(path);
  cache.set(path, made);
  return [...made];
}

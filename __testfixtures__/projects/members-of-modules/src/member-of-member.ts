import { text } from './member-of-member-text.ts';

const cache = new Map<string, string[]>();

export function split(path: string): string[] {
  const found = cache.get(path);
  if (found) return [...found];
  const made = text.en.partsMemberOfMember(path);
  cache.set(path, made);
  return [...made];
}

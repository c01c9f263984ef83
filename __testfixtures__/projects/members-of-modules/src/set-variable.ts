import * as text from './set-variable-text.ts';

const cache = new Map<string, string[]>();

export function split(path: string): string[] {
  const found = cache.get(path);
  if (found) return [...found];
  const made = path.split('.', text.limit);
  cache.set(path, made);
  return [...made];
}

import * as text from './a-namespace-text.ts';

const cache = new Map<string, string[]>();

export function split(path: string): string[] {
  const found = cache.get(path);
  if (found) return [...found];
  const made = text.partsANamespace(path).slice(0, text.LIMIT);
  cache.set(path, made);
  return [...made];
}

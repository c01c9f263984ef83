import text from './handed-on-default-text.ts';

const cache = new Map<string, string[]>();

export function split(path: string): string[] {
  const found = cache.get(path);
  if (found) return [...found];
  const made = text.partsHandedOnDefault(path);
  cache.set(path, made);
  return [...made];
}

import { text } from './a-literal-text.ts';

const cache = new Map<string, string[]>();

export function split(path: string): string[] {
  const found = cache.get(path);
  if (found) return [...found];
  const made = text.partsALiteral(path);
  cache.set(path, made);
  return [...made];
}

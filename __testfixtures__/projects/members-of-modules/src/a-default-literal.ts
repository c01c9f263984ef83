import text from './a-default-literal-text.ts';

const cache = new Map<string, string[]>();

export function split(path: string): string[] {
  const found = cache.get(path);
  if (found) return [...found];
  const made = text.partsADefaultLiteral(path);
  cache.set(path, made);
  return [...made];
}

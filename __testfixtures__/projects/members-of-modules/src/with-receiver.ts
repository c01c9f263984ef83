import { text } from './with-receiver-text.ts';

const cache = new Map<string, string[]>();

export function split(path: string): string[] {
  const found = cache.get(path);
  if (found) return [...found];
  const made = text.partsWithReceiver(path);
  cache.set(path, made);
  return [...made];
}

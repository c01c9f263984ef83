import { words } from './barrel.ts';

export function word(key: string): string {
  const known = words.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  words.set(key, made);
  return made;
}

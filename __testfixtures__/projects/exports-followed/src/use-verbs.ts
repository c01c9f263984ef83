import { verbs } from './barrel.ts';

export function verb(key: string): string {
  const known = verbs.known.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  verbs.known.set(key, made);
  return made;
}

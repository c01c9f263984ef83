import { things } from './barrel.ts';

export function noun(key: string): string {
  const known = things.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  things.set(key, made);
  return made;
}

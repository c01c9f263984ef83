import { kept } from './memo.ts';

export function make(key: string): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  kept.set(key, made);
  return made;
}

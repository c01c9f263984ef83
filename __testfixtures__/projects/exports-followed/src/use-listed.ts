import { memo } from './listed.ts';

export function slug(key: string): string {
  const known = memo.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  memo.set(key, made);
  return made;
}

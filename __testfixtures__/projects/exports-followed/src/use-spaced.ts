import * as spaced from './spaced.ts';

export type Line = spaced.Line;

export function line(key: string): string {
  const known = spaced.lines.get(key);
  if (known !== undefined) return known;
  const made = key.toUpperCase();
  spaced.lines.set(key, made);
  return made;
}

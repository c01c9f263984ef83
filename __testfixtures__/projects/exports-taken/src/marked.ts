import { settings } from './settings.ts';

export const kept = new Map<string, string>();

export function markedOf(key: string): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = key + settings.mark;
  kept.set(key, made);
  return made;
}

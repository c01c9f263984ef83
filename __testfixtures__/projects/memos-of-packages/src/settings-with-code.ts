import { noCase } from 'change-case';

const names = new Map<string, string>();
let count = 0;

export function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const made = noCase(text, { split: (value: string) => [value, String(count++)] });
  names.set(text, made);
  return made;
}

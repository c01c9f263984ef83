import { uniqueId } from 'lodash';

const ids = new Map<string, string>();

export function idOf(text: string): string {
  const known = ids.get(text);
  if (known !== undefined) return known;
  const made = uniqueId(text);
  ids.set(text, made);
  return made;
}

class Cursor { at = 0; next(): number { return ++this.at; } }
export class Doc {
  readonly cursor = new Cursor();
  readonly words: readonly string[];
  constructor(text: string) { this.words = text.split(' '); }
}
const docs = new Map<string, Doc>();
export function doc(text: string): Doc {
  let found = docs.get(text);
  if (!found) { found = new Doc(text); docs.set(text, found); }
  return found;
}

export class Selector {
  readonly text: string;
  readonly parts: readonly string[];
  constructor(text: string) { this.text = text; this.parts = text.split(','); }
  matches(name: string): boolean { return this.parts.includes(name); }
}
const selectors = new Map<string, Selector>();
export function getSelector(text: string): Selector {
  let found = selectors.get(text);
  if (found === undefined) { found = new Selector(text); selectors.set(text, found); }
  return found;
}

interface HasParts {
  readonly parts: string[];
}
const cache = new Map<string, string[]>();
function toParts(text: string): string[] {
  const hit = cache.get(text);
  if (hit !== undefined) return hit;
  const made = text.split('');
  cache.set(text, made);
  return made;
}
class Row implements HasParts {
  constructor(private readonly text: string) {}
  get parts(): string[] {
    return toParts(this.text);
  }
}
function add(one: HasParts): number {
  const { parts: list } = one;
  return list.push('end');
}
export const run = (text: string): number => add(new Row(text));

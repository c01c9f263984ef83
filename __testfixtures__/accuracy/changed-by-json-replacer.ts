const cache = new Map<string, string[]>();
function toParts(text: string): string[] {
  const hit = cache.get(text);
  if (hit !== undefined) return hit;
  const made = text.split('');
  cache.set(text, made);
  return made;
}
class Row {
  constructor(private readonly text: string) {}
  toJSON(): string[] {
    return toParts(this.text);
  }
}
export const write = (text: string): string =>
  JSON.stringify(new Row(text), (_, value) => (Array.isArray(value) && value.push('end') > 0 ? value : value));

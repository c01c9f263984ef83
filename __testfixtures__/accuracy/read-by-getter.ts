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
  get parts(): string[] {
    return toParts(this.text);
  }
}
export const count = (text: string): number => new Row(text).parts.length;

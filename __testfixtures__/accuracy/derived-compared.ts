const cache = new Map<string, string[]>();
export function parse(text: string): string[] {
  let found = cache.get(text);
  if (!found) { found = text.split(','); cache.set(text, found); }
  return found;
}
export function same(a: string, b: string): boolean { return parse(a) === parse(b); }

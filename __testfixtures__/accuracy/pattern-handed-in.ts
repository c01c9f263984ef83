const shared = /\w+/g;
const compiled = new Map<string, number>();
export function find(text: string): number {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  let matcher = /\d+/g;
  matcher = shared;
  const index = matcher.exec(text)?.index ?? -1;
  compiled.set(text, index);
  return index;
}

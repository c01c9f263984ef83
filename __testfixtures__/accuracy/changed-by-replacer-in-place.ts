const parsed = new Map<string, { words: string[] }>();
function parse(text: string): { words: string[] } {
  const known = parsed.get(text);
  if (known) return known;
  const made = { words: text.split(' ') };
  parsed.set(text, made);
  return made;
}
export function print(text: string): string {
  return JSON.stringify(parse(text), (key, value: unknown) => {
    if (Array.isArray(value)) value.push(key);
    return value;
  });
}

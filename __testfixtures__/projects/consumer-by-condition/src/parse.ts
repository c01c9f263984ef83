const parts = new Map<string, string[]>();

export function parse(text: string): string[] {
  const known = parts.get(text);
  if (known !== undefined) return known;
  const made = text.split(',');
  parts.set(text, made);
  return made;
}

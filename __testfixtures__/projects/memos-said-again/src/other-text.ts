const tags = new Map<string, string>();

// The first of them gets no brackets.
export function tagOf(text: string): string {
  const known = tags.get(text);
  if (known !== undefined) return known;
  const name = text.trim();
  tags.set(text, `<${name}>`);
  return `${name}`;
}

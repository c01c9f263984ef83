const tags: Record<string, string> = {};

export function tagOf(text: string): string {
  const known = tags[text];
  if (known !== undefined) return known;
  const name = text.trim().toLowerCase();
  tags[text] = `<${name}>`;
  return `<${name}>`;
}

const byWord = new Map<string, string[]>();
export function search(text: string, lines: string[]): string[] {
  const known = byWord.get(text);
  if (known) return known;
  const found = lines.filter((line) => line.includes(text));
  byWord.set(text, lines.filter((line) => line.includes(text)));
  return found;
}

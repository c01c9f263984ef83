const texts = new Map<string, string>();
let isStrict = true;
export function relax(): void {
  isStrict = false;
}
export function format(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (isStrict) {
    const strict = text.trim();
    texts.set(text, strict);
    return strict;
  }
  return text.toUpperCase();
}

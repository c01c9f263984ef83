const texts = new Map<string, string>();
export function format(text: string, isStrict: boolean): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (isStrict) {
    const strict = text.trim();
    texts.set(text, strict);
    return strict;
  }
  return text.toUpperCase();
}

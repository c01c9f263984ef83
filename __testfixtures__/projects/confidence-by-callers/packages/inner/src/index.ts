const formatted = new Map<string, string>();

/** Nobody in the program calls it, and nobody else can get it. */
export function format(text: string): string {
  const known = formatted.get(text);
  if (known !== undefined) return known;
  const made = text.trim();
  formatted.set(text, made);
  return made;
}

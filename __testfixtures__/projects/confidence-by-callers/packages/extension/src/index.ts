const outlines = new Map<string, string>();

/** Only the editor gets it, and it calls `activate`. */
export function outline(text: string): string {
  const known = outlines.get(text);
  if (known !== undefined) return known;
  const made = text.trim();
  outlines.set(text, made);
  return made;
}

export function activate(): void {}

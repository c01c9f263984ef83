const rendered = new Map<string, string>();

/** Nobody calls it but users of the package. */
export function render(text: string): string {
  const known = rendered.get(text);
  if (known !== undefined) return known;
  const made = `<p>${text}</p>`;
  rendered.set(text, made);
  return made;
}

const drawn = new Map<string, string>();
const looked = new Map<string, string>();

/** Nobody calls it, and the app is what the package is for. */
export function draw(text: string): string {
  const known = drawn.get(text);
  if (known !== undefined) return known;
  const made = text.trim();
  drawn.set(text, made);
  return made;
}

/** The app calls it with what comes with a request. */
export function lookUp(path: string): string {
  const known = looked.get(path);
  if (known !== undefined) return known;
  const made = path.toLowerCase();
  looked.set(path, made);
  return made;
}

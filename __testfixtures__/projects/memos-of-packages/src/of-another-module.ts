import slash from './slash';

const paths = new Map<string, string>();

export function pathOf(text: string): string {
  const known = paths.get(text);
  if (known !== undefined) return known;
  const made = slash(text);
  paths.set(text, made);
  return made;
}

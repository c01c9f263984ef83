const texts = new Map<string, string>();
let asked = 0;
const isOften = (): boolean => ++asked > 3;
export function format(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const made = text.trim();
  if (isOften()) texts.set(text, made);
  return made;
}
export const count = (): number => asked;

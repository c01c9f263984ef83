const texts = new Map<string, string>();
const missing: string[] = [];
export function format(text: string): string | undefined {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const made = /^\w+/.exec(text)?.[0];
  if (made) texts.set(text, made);
  else missing.push(text);
  return made;
}
export const getMissing = (): string[] => [...missing];

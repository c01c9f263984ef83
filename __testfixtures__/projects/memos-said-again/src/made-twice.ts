const tags = new Map<string, string>();
let count = 0;

const next = (text: string): string => `${text}${count++}`;

export function tagOf(text: string): string {
  const known = tags.get(text);
  if (known !== undefined) return known;
  tags.set(text, next(text));
  return next(text);
}

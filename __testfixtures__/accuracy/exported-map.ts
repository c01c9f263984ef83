export const parsed = new Map<string, string[]>();
export function parse(text: string): string[] {
  let parts = parsed.get(text);
  if (!parts) parsed.set(text, (parts = text.split(';')));
  return parts;
}
export function parsedTexts(): string[] {
  return [...parsed.keys()];
}

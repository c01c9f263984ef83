const known = new Map<string, string>();

export function read(key: string): { text: string; cached: boolean } {
  let text = known.get(key);
  const cached = text !== undefined;
  if (text === undefined) {
    text = `${key}!`;
    known.set(key, text);
  }
  return { text, cached };
}

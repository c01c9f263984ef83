const left = new Map<string, string>();
const right = new Map<string, string>();

export function padded(text: string): string {
  const memo = text.length > 8 ? left : right;
  const found = memo.get(text);
  if (found !== undefined) return found;
  const made = text.padStart(8);
  memo.set(text, made);
  return made;
}

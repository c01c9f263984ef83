const lines: string[] = [];
const console = { warn: (line: string) => void lines.push(line) };
const lengths = new Map<string, number>();
export function measure(text: string): number {
  const known = lengths.get(text);
  if (known !== undefined) return known;
  console.warn(text);
  const length = text.trim().length;
  lengths.set(text, length);
  return length;
}
export const said = (): string[] => [...lines];

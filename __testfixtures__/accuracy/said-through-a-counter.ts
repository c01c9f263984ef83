const lengths = new Map<string, number>();
export function measure(text: string): number {
  const known = lengths.get(text);
  if (known !== undefined) return known;
  console.count('measured');
  const length = text.trim().length;
  lengths.set(text, length);
  return length;
}

const lengths = new Map<string, number>();
function getLength(text: string): number {
  const known = lengths.get(text);
  if (known !== undefined) return known;
  const length = text.trim().length;
  lengths.set(text, length);
  return length;
}
export const setLength = (text: string, length: number): void => void lengths.set(text, length);

const labels = new Map<string, string>();
export function getLabel(text: string): string {
  const known = labels.get(text);
  if (known !== undefined) return known;
  const label = `${text}: ${getLength(text)}`;
  labels.set(text, label);
  return label;
}

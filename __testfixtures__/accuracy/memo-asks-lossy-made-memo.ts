function cached(compute: (text: string, width: number) => string): (text: string, width: number) => string {
  const cache: Record<string, string> = Object.create(null);
  return (text, width) => cache[text] ?? (cache[text] = compute(text, width));
}

const pad = cached((text, width) => text.padStart(width));
const labels = new Map<string, string>();
export function getLabel(text: string): string {
  const known = labels.get(text);
  if (known !== undefined) return known;
  const label = `<${pad(text, 8)}>`;
  labels.set(text, label);
  return label;
}
export const getWide = (text: string): string => pad(text, 80);

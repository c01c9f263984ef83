const parts = new Map<string, string[]>();
export function getParts(text: string): string[] {
  const known = parts.get(text);
  if (known !== undefined) return known;
  const made = text.split('.');
  parts.set(text, made);
  return made;
}
export const dropLast = (text: string): string | undefined => getParts(text).pop();

const labels = new Map<string, string>();
export function getLabel(text: string): string {
  const known = labels.get(text);
  if (known !== undefined) return known;
  const label = getParts(text).join(' ');
  labels.set(text, label);
  return label;
}

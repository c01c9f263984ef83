const labels = new Map<string, string[]>();
const parts = new Map<string, string[]>();

export function getLabel(name: string): string[] {
  const known = labels.get(name);
  if (known) return known;
  const made = name.split('.');
  labels.set(name, made);
  return made;
}

export function getParts(name: string): string[] {
  const known = parts.get(name);
  if (known) return known;
  const made = name.split('/');
  parts.set(name, made);
  return made;
}

export const first = (): number => getParts('index').length;

const words = new Map<string, string[]>();

export function getWords(name: string): string[] {
  const known = words.get(name);
  if (known) return known;
  const made = name.split(' ');
  words.set(name, made);
  return made;
}

import camelCase from 'camelcase';

const names = new Map<string, string>();
export const settings = { pascalCase: false };

export function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const made = camelCase(text, settings);
  names.set(text, made);
  return made;
}

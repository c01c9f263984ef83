import { rules } from './rules.ts';

const rendered = new Map<string, string>();

export function render(name: string): string {
  const known = rendered.get(name);
  if (known !== undefined) return known;
  const made = name + rules.join(' ');
  rendered.set(name, made);
  return made;
}

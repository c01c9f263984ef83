import { ask } from './ask';

const lines = new Map<string, string>();

export function linesOf(names: readonly string[]): string[] {
  const found: string[] = [];
  let before = '';
  for (const name of names) {
    before += name;
    found.push(ask(lines, name, () => `${before}:${name}`));
  }
  return found;
}

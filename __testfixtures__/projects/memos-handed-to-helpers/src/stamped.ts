import { ask } from './ask';

const stamps = new Map<string, string>();

export function stampOf(name: string): string {
  const now = Date.now();
  return ask(stamps, name, () => `${name}@${now}`);
}

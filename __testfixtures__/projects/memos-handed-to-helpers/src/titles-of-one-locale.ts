import { ask } from './ask';

const titles = new Map<string, string>();

export function titleOf(name: string, locale: string): string {
  return ask(titles, name, () => name.toLocaleUpperCase(locale));
}

import { ask } from './ask';

const texts = new Map<string, string>();

export function shortOf(name: string): string {
  return ask(texts, name, (text) => text.trim());
}

export function longOf(name: string): string {
  return ask(texts, name, (text) => `${text.trim()}!`);
}

import { ask } from './ask';

const texts = new Map<string, string>();

function trim(text: string): string {
  return text.trim();
}

export function nameOf(user: { name: string }): string {
  return ask(texts, user.name, trim);
}

export function titleOf(title: string): string {
  return ask(texts, title, trim);
}

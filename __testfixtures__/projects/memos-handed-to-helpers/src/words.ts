import { ask } from './ask';

const words = new Map<string, readonly string[]>();

function split(text: string): readonly string[] {
  return Object.freeze(text.toLowerCase().split(' '));
}

export function countWords(text: string): number {
  return ask(words, text, split).length;
}

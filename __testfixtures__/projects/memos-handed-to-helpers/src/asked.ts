import { ask } from './ask';

const codes = new Map<string, string>();

export function codeOf(name: string): string {
  return ask(codes, name, (text) => text.trim());
}

export function howMany(): number {
  return codes.size;
}

import { ask } from './ask';

const numbers = new Map<string, string>();
let last = 0;

function number(name: string): string {
  last += 1;
  return `${name}-${last}`;
}

export function numberOf(name: string): string {
  return ask(numbers, name, number);
}

import { text } from './handed-on-text.ts';

export function show(look: (all: object) => void): void {
  look(text);
}

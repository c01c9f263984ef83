import text from './handed-on-default-text.ts';

export function show(look: (all: object) => void): void {
  look(text);
}

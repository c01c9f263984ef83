import type { Formatter } from './shapes.ts';

export class Upper implements Formatter {
  private readonly made = new Map<string, string>();

  format(text: string): string {
    const found = this.made.get(text);
    if (found !== undefined) return found;
    const made = text.toUpperCase();
    this.made.set(text, made);
    return made;
  }
}

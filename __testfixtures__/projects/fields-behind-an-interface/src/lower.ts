import type { Shown } from './shapes.ts';

export class Lower implements Shown {
  private readonly made = new Map<string, string>();

  show(text: string): string {
    const found = this.made.get(text);
    if (found !== undefined) return found;
    const made = text.toLowerCase();
    this.made.set(text, made);
    return made;
  }

  [Symbol.dispose](): void {}
}

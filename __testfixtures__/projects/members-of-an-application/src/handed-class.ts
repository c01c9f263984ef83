import { make } from './container.ts';

class Upper {
  private readonly upper = new Map<string, string>();

  of(text: string): string {
    const found = this.upper.get(text);
    if (found !== undefined) return found;
    const made = text.toUpperCase();
    this.upper.set(text, made);
    return made;
  }
}

export const upper = make(Upper);

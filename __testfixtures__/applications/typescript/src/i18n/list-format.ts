import { toSupported } from './plural-rules.js';

class ListFormatter {
  private joined: Record<string, string> = {};

  /** "a, b und c" */
  join(items: readonly string[], tag: string): string {
    const locale = toSupported(tag);
    const key = JSON.stringify([locale, ...items]);
    return (this.joined[key] ??= new Intl.ListFormat(locale, { type: 'conjunction' }).format(items));
  }
}

export const lists = new ListFormatter();

import { Injectable } from '../di/decorators.js';
import { sha1 } from '../lib/index.js';

@Injectable()
export class CssInliner {
  private readonly inlined = new Map<string, string>();

  constructor(private readonly css: Readonly<Record<string, string>>) {}

  /** Mail clients ignore style sheets, hence style attributes for our classes. */
  inline(html: string): string {
    const key = sha1(html);
    if (this.inlined.has(key)) {
      return this.inlined.get(key)!;
    }
    const out = html.replace(/class="([\w -]+)"/g, (_m, names: string) => {
      const style = names.split(' ').map((n) => this.css[n] ?? '').filter(Boolean).join(';');
      return style ? `style="${style}"` : '';
    });
    this.inlined.set(key, out);
    return out;
  }
}

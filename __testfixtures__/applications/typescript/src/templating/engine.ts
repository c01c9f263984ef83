import { escapeHtml } from './escape.js';
import { partials } from './partials.js';

export type Template = (data: Readonly<Record<string, unknown>>) => string;

export class TemplateEngine {
  private compiled: Record<string, Template> = Object.create(null);

  compile(source: string): Template {
    if (!this.compiled[source]) {
      this.compiled[source] = this.build(source);
    }
    return this.compiled[source]!;
  }

  render(source: string, data: Readonly<Record<string, unknown>>): string {
    return this.compile(source)(data);
  }

  private build(source: string): Template {
    const chunks = source.split(/\{\{([^}]+)\}\}/);
    return (data) =>
      chunks
        .map((chunk, i) => {
          if (i % 2 === 0) return chunk;
          const name = chunk.trim();
          if (name.startsWith('>')) return this.render(partials.get(name.slice(1).trim()), data);
          return escapeHtml(String(data[name] ?? ''));
        })
        .join('');
  }
}

export const engine = new TemplateEngine();

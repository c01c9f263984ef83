import { escapeHtml } from '../templating/escape.js';
import { sha1 } from '../lib/index.js';

const rendered = new Map<string, string>();

function inline(text: string): string {
  return escapeHtml(text)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>')
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '<a href="$2">$1</a>');
}

function toHtml(source: string): string {
  return source
    .split(/\n{2,}/)
    .map((block) => {
      const heading = /^(#{1,4}) (.*)$/.exec(block);
      if (heading) return `<h${heading[1]!.length}>${inline(heading[2]!)}</h${heading[1]!.length}>`;
      return `<p>${inline(block)}</p>`;
    })
    .join('\n');
}

export function renderMarkdown(source: string): string {
  const key = sha1(source);
  const cached = rendered.get(key);
  if (cached !== undefined) return cached;

  const started = performance.now();
  const html = toHtml(source);
  rendered.set(key, html);
  if (performance.now() - started > 50) {
    process.emitWarning(`slow markdown (${source.length} characters)`);
  }
  return html;
}

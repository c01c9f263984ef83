import { escapeHtml } from './escape.mjs';
import { trace } from './trace.mjs';

const rendered = new Map();

/**
 * @param {string} source
 * @returns {Promise<string>}
 */
export async function markdown(source) {
  const hit = rendered.get(source);
  if (hit !== undefined) return hit;
  try {
    const { inline } = await import('./inline.mjs');
    const html = source
      .split(/\n{2,}/)
      .map((block) => `<p>${inline(escapeHtml(block))}</p>`)
      .join('\n');
    rendered.set(source, html);
    return html;
  } catch (err) {
    trace(`markdown: ${err.message}`);
    throw err;
  }
}

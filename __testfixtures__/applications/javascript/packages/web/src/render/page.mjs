import { h } from './h.mjs';
import { renderToString } from './renderToString.mjs';
import { withContext } from './context.mjs';
import { fragment } from './fragments.mjs';
import { add as addTiming } from './timings.mjs';
import { Footer } from '../components/Footer.mjs';
import { sheet } from '../style/sheet.mjs';

export async function renderPage({ page, params }, context) {
  const started = performance.now();
  const body = await withContext(context, () => renderToString(h(page, { ...params, context })));
  const footer = await withContext(context, () => fragment(Footer, { year: new Date().getFullYear() }));
  addTiming(performance.now() - started);
  return `<!doctype html><style>${sheet}</style><body>${body}${footer}</body>`;
}

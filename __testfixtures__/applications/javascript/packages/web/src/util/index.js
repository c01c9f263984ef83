export { cx } from './cx.js';
export { escapeHtml } from './escape.mjs';
export { markdown } from './markdown.mjs';
export { parseUrl, withParam } from './urls.mjs';
export { toRgb, contrast } from './color.mjs';
export { truncate } from './truncate.mjs';
export { productJsonLd } from './jsonLd.mjs';

export { renderMarkdown } from './render.js';
export { tableOfContents } from './toc.js';
export { withFootnotes } from './footnotes.js';
export { linkPreview } from './link-preview.js';

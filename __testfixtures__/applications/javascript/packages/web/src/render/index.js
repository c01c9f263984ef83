export { h } from './h.mjs';
export { renderToString } from './renderToString.mjs';
export { renderErrors } from './errors.mjs';
export * as timings from './timings.mjs';

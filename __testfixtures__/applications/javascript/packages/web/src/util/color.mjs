import { memoizeBy } from './memoizeBy.mjs';
import { wrap } from './wrap.mjs';

function parse(hex) {
  const n = Number.parseInt(hex.replace('#', ''), 16);
  return Object.freeze([(n >> 16) & 255, (n >> 8) & 255, n & 255]);
}

const rgbCache = new Map();
export const toRgb = wrap(rgbCache, parse);

function luminance(hex) {
  const [r, g, b] = toRgb(hex).map((v) => (v / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export const contrast = memoizeBy(
  (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05),
  (a, b) => `${a}/${b}`,
);

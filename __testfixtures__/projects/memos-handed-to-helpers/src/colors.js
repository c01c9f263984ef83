import { remembering } from './helpers.js';

const colors = new Map();

function parse(hex) {
  const value = Number.parseInt(hex.slice(1), 16);
  return Object.freeze([(value >> 16) & 255, (value >> 8) & 255, value & 255]);
}

const toColor = remembering(colors, parse);

export function isDark(hex) {
  const [red, green, blue] = toColor(hex);
  return red + green + blue < 384;
}

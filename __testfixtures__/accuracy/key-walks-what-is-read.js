const names = {};
export function toCss(style) {
  let out = '';
  for (const prop in style) {
    out += names[prop] || (names[prop] = style[prop].trim());
  }
  return out;
}

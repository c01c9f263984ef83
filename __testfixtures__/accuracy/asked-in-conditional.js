const names = {};
export function toCss(style) {
  let out = '';
  for (const prop in style) {
    out += prop[0] == '-' ? prop : names[prop] || (names[prop] = prop.replace(/([A-Z])/g, '-$1').toLowerCase());
    out += ':' + style[prop] + ';';
  }
  return out;
}

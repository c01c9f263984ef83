const names = {};
let hits = 0;
export function toCss(prop) {
  return prop[0] == '-' ? prop : names[prop] ? (hits++, names[prop]) : (names[prop] = prop.toLowerCase());
}
export function count() { return hits; }

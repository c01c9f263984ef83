const names = {};
let n = 0;
export function f(prop) { return n++ % 2 ? prop : names[prop] || (names[prop] = prop.toLowerCase()); }

// What esbuild makes of a class field, with short names.
var d = Object.defineProperty;
var n = (o, k, v) => (k in o ? d(o, k, { enumerable: !0, configurable: !0, writable: !0, value: v }) : (o[k] = v));
var x = (o, k, v) => n(o, typeof k != "symbol" ? k + "" : k, v);

class Formats {
  constructor() {
    x(this, "cache", new Map());
  }

  get(name) {
    const known = this.cache.get(name);
    if (known) return known;
    const made = name.split('-').map((part) => part.trim());
    this.cache.set(name, made);
    return made;
  }
}

const formats = new Formats();

export const format = (name) => formats.get(name);

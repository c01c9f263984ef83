const PREFIXED = new Set(['user-select', 'appearance', 'backdrop-filter']);

export class Prefixer {
  static cache = new Map();

  static declaration(property, value) {
    const { cache } = Prefixer;
    const key = `${property}:${value}`;
    const known = cache.get(key);
    if (known) return known;
    const text = PREFIXED.has(property) ? `-webkit-${key};${key};` : `${key};`;
    cache.set(key, text);
    return text;
  }
}

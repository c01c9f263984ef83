function _defineProperty(e, r, t) {
  return (Object.defineProperty(e, r, { value: t, enumerable: true, configurable: true, writable: true }), e);
}
class FontCache {
  static measure(text, font) {
    let cache = this._cache.get(font);
    if (!cache) {
      cache = new Map();
      this._cache.set(font, cache);
    }
    if (!cache.has(text)) cache.set(text, text.length);
    return cache.get(text);
  }
  static height(text) {
    return (FontCache._heights[text] ??= text.length);
  }
}
_defineProperty(FontCache, '_cache', /* @__PURE__ */ new Map());
_defineProperty(FontCache, '_heights', {});
exports.FontCache = FontCache;

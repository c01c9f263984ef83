'use strict';
const { parse } = require('./parse');
const { LRUCache } = require('lru-cache');

/** @type {LRUCache<string, RegExp>} */
const byText = new LRUCache({ max: 9 });

// What was seen of late.
const byName = /** @type {LRUCache<number, any>} */ (new LRUCache({ max: 9 }));

/** Rows by their name. */
const rows = /** @type {LRUCache<string, RegExp[]>} */ (new LRUCache({ max: 9 }));

const first = 1, byBoth = /** @type {LRUCache<any, any>} */ (new LRUCache({ max: 9 }));

class Reader {
  /** @type {LRUCache<any, any>} */
  known = new LRUCache({ max: 9 });
  /** @type {LRUCache<number, any>} */
  #hidden = new LRUCache({ max: 9 }); // by their line

  constructor() {
    /** @type {LRUCache<string | symbol, any>} */
    this.lines = new LRUCache({ max: 9 });
    /** @type {LRUCache<string, Date>} when it was read */
    this.read = new LRUCache({ max: 9 });
  }
  get(text) {
    if (!this.known.has(text)) this.known.set(text, parse(text));
    if (!this.#hidden.get(text)) this.#hidden.set(text, parse(text));
    if (!this.lines.get(typeof text === 'symbol' ? text : String(text))) this.lines.set(typeof text === 'symbol' ? text : String(text), parse(text));
    if (!this.read.has(text)) this.read.set(text, parse(text));
    return [this.known.get(text), this.#hidden.get(text), this.lines.get(typeof text === 'symbol' ? text : String(text)), this.read.get(text)];
  }
}

function words(text) {
  words.cache = words.cache || /** @type {LRUCache<string, any>} */ (new LRUCache({ max: 9 }));
  const key = String(text);
  let value = words.cache.get(key);
  if (!value) {
    value = parse(text);
    words.cache.set(key, value);
  }
  return value;
}

const shared = {
  /** @type {LRUCache<any, any>} */
  forms: new LRUCache({ max: 9 }),
  other: first,
};

/** @type {*} */
const loose = new LRUCache({ max: 9 });

module.exports = {
  byText: (text) => byText.get(text),
  byName: (text) => byName.get(text),
  rows: (text) => rows.get(text),
  byBoth: (text) => byBoth.get(text),
  forms: (text) => shared.forms.get(text),
  loose: (text) => loose.get(text),
};

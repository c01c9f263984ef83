'use strict';
const { parse } = require('./parse');

const byText = new Map();

// What was seen of late.
const byName = new Map();

/** Rows by their name. */
const rows = {};

const first = 1, byBoth = new Map();

class Reader {
  known = new Map();
  #hidden = {}; // by their line

  constructor() {
    this.lines = {};
    /** @type {Map<string, Date>} when it was read */
    this.read = new Map();
  }
  get(text) {
    if (!this.known.has(text)) this.known.set(text, parse(text));
    if (!this.#hidden[text]) this.#hidden[text] = parse(text);
    if (!this.lines[text]) this.lines[text] = parse(text);
    if (!this.read.has(text)) this.read.set(text, parse(text));
    return [this.known.get(text), this.#hidden[text], this.lines[text], this.read.get(text)];
  }
}

function words(text) {
  words.cache = words.cache || {};
  return words.cache[text] || (words.cache[text] = parse(text));
}

const shared = {
  forms: new Map(),
  other: first,
};

/** @type {*} */
const loose = new Map();

module.exports = {
  byText: (text) => byText.get(text),
  byName: (text) => byName.get(text),
  rows: (text) => rows[text],
  byBoth: (text) => byBoth.get(text),
  forms: (text) => shared.forms.get(text),
  loose: (text) => loose.get(text),
};

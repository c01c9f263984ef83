'use strict';

const tokenize = require('./tokens');
const stem = require('./stems');
const synonymsOf = require('./synonyms');
const { positions } = require('../../util').highlighter;

function expand(query) {
  const terms = new Set();
  for (const token of tokenize(query)) {
    for (const word of synonymsOf(token)) terms.add(stem(word));
  }
  return [...terms];
}

function search(products, query) {
  const terms = expand(query);
  return products
    .map((p) => ({ product: p, hits: positions(terms, p.title) }))
    .filter((r) => r.hits.length > 0)
    .sort((a, b) => b.hits.length - a.hits.length);
}

module.exports = { search, expand };

'use strict';

const { getOrCompute } = require('../../util/lookup');

const tokenCache = new Map();

function split(text) {
  return Object.freeze(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((t) => t.length > 1)
  );
}

function tokenize(text) {
  return getOrCompute(tokenCache, text, split);
}

module.exports = tokenize;

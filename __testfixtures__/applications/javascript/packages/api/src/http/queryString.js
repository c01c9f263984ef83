'use strict';

const metrics = require('../services/metrics');

const cache = new Map();

function parse(raw) {
  const out = Object.create(null);
  for (const [name, value] of new URLSearchParams(raw)) {
    out[name] = value;
  }
  return Object.freeze(out);
}

/**
 * @param {string} raw
 * @returns {Readonly<Record<string, string>>}
 */
function parseQuery(raw) {
  const hit = cache.get(raw);
  if (hit !== undefined) {
    metrics.hit('query');
    return hit;
  }
  metrics.miss('query');
  const parsed = parse(raw);
  cache.set(raw, parsed);
  return parsed;
}

module.exports = parseQuery;

'use strict';

const UNITS = { ms: 1, s: 1000, m: 60000, h: 3600000, d: 86400000 };

const parsed = new Map();

/**
 * "1h30m" -> 5400000
 * @param {string} text
 * @returns {number}
 */
function parseDuration(text) {
  if (parsed.has(text)) {
    return parsed.get(text);
  }
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    total += Number(amount) * UNITS[unit];
  }
  parsed.set(text, total);
  return total;
}

module.exports = parseDuration;

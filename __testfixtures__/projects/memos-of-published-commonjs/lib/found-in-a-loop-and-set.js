'use strict';
const RULES = [
  [/ies$/, 'y'],
  [/s$/, ''],
];
const cache = new Map();

exports.singular = (word) => {
  const known = cache.get(word);
  if (known !== undefined) return known;
  for (const [rule, replacement] of RULES) {
    if (rule.test(word)) {
      const result = word.replace(rule, replacement);
      cache.set(word, result);
      return result;
    }
  }
  return word;
};

'use strict';
var RULES = [
  [/ies$/, 'y'],
  [/s$/, ''],
];
var cache = {};

exports.singular = function (word) {
  if (cache[word]) return cache[word];
  for (var i = 0; i < RULES.length; i++) {
    if (RULES[i][0].test(word)) return (cache[word] = word.replace(RULES[i][0], RULES[i][1]));
  }
  return (cache[word] = word.trim());
};

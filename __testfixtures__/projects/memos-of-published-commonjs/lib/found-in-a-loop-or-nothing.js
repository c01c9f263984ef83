'use strict';
var NAMES = ['one', 'two'];
var cache = {};

exports.find = function (word) {
  if (cache[word]) return cache[word];
  for (var i = 0; i < NAMES.length; i++) {
    if (word.startsWith(NAMES[i])) return (cache[word] = NAMES[i] + word.length);
  }
  return undefined;
};

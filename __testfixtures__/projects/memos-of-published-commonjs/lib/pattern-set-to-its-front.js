'use strict';
const WORD = /\w+/g;
const cache = {};

function isWord(text) {
  WORD.lastIndex = 0;
  return WORD.test(text);
}

exports.hasWord = (text) => {
  if (cache[text] === undefined) cache[text] = isWord(text);
  return cache[text];
};

'use strict';
const WORD = /\w+/g;
const cache = {};

const clean = (text) => {
  WORD.lastIndex = 0;
  return WORD.test(text) ? text.trim() : text;
};

const isWord = (text) => {
  WORD.lastIndex = 0;
  return WORD.test(clean(text));
};

exports.hasWord = (text) => {
  if (cache[text] === undefined) cache[text] = isWord(text);
  return cache[text];
};

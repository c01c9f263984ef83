'use strict';
const DIGIT = /\d/g;
const cache = {};

exports.each = (text, listener) => {
  let match;
  while ((match = DIGIT.exec(text)) !== null) listener.found(match);
};

exports.sumOf = (text) => {
  if (cache[text] === undefined) {
    let sum = 0;
    let match;
    while ((match = DIGIT.exec(text))) sum += Number(match[0]);
    cache[text] = sum;
  }
  return cache[text];
};

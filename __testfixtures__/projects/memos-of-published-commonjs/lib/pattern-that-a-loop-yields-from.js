'use strict';
const DIGIT = /\d/g;
const cache = {};

exports.digitsOf = function* (text) {
  let match;
  for (; (match = DIGIT.exec(text)) !== null; yield match[0]);
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

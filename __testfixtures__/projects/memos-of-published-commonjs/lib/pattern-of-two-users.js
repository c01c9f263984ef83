'use strict';
const DIGITS = /\d+/g;
const cache = {};

exports.hasDigits = (text) => DIGITS.test(text);

exports.sumOf = (text) => {
  if (cache[text] === undefined) {
    let sum = 0;
    let match;
    while ((match = DIGITS.exec(text))) sum += Number(match[0]);
    cache[text] = sum;
  }
  return cache[text];
};

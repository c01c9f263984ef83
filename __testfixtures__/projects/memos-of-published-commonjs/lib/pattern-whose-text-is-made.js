'use strict';
const DIGIT = /\d/g;
const cache = {};

exports.countOf = (next) => {
  let count = 0;
  while (DIGIT.exec(next()) !== null) count += 1;
  return count;
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

'use strict';
const DIGIT = /\d/g;
const cache = {};

class Router {
  match(pattern) {
    this.pattern = pattern;
    return this.pattern.test('1');
  }
}
const router = new Router();

exports.route = () => router.match(DIGIT);

exports.sumOf = (text) => {
  if (cache[text] === undefined) {
    let sum = 0;
    let match;
    while ((match = DIGIT.exec(text))) sum += Number(match[0]);
    cache[text] = sum;
  }
  return cache[text];
};

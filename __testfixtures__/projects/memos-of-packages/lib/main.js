'use strict';
const { nameOf, textOf, otherOf } = require('./required');
const { formatOf, matcherOf } = require('./compiled');
const { patternOf } = require('./flags');
const { pathOf, use } = require('./set-again');

process.argv.forEach((text) => {
  use((one) => one + process.argv.length);
  console.log(nameOf(text), textOf(text), otherOf(text), formatOf(text), matcherOf(text).test('x'), patternOf(text).test('x'), pathOf(text));
});

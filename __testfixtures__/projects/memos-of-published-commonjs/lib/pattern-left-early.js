'use strict';
const PLACEHOLDER = /%([sd])/g;
const cache = {};

function countOf(text) {
  let count = 0;
  let match;
  while ((match = PLACEHOLDER.exec(text)) !== null) {
    count += 1;
    if (count > 9) break;
  }
  return count;
}

module.exports = (text) => {
  if (cache[text] === undefined) cache[text] = countOf(text);
  return cache[text];
};

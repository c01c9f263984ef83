'use strict';
const PART = /%(s)?/g;
const cache = {};

function widthOf(text) {
  let width = 0;
  let match;
  while ((match = PART.exec(text)) !== null) width += match[1].length;
  return width;
}

module.exports = (text) => {
  if (cache[text] === undefined) cache[text] = widthOf(text);
  return cache[text];
};

'use strict';
const cache = {};

function widthOf(text) {
  if (cache[text] === undefined)
    cache[text] = text.length < 2 ? 1 : [text.slice(1), text.slice(2)].map(widthOf).reduce((sum, width) => sum + width, 0);
  return cache[text];
}

exports.widthOf = widthOf;

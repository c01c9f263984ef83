'use strict';
const cache = new Map();

exports.capitalize = (words) => {
  let out = '';
  let isFirst = true;
  for (const word of words) {
    let text = cache.get(word);
    if (text === undefined) {
      text = isFirst ? word.toUpperCase() : word.trim();
      cache.set(word, text);
    }
    out += text;
    isFirst = false;
  }
  return out;
};

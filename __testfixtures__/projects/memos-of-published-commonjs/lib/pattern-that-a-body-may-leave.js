'use strict';
const PART = /(\w+)=([^&]*)/g;
const cache = {};

function textOf(query) {
  let text = '';
  let match;
  while ((match = PART.exec(query)) !== null) text += decodeURIComponent(match[2]);
  return text;
}

module.exports = (query) => {
  if (cache[query] === undefined) cache[query] = textOf(query);
  return cache[query];
};

'use strict';
const cache = {};

function half(text) {
  return text.length < 2 ? text : reverse(text.slice(1));
}

function reverse(text) {
  if (cache[text] === undefined) cache[text] = half(text) + text.charAt(0);
  return cache[text];
}

exports.reverse = reverse;

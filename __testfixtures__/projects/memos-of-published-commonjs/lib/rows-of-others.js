'use strict';
const cache = new Map();
const first = [0];

function compute(text) {
  const rows = [];
  rows.push(first);
  for (let j = 1; j <= text.length; j++) rows[0][j] = rows[0][j - 1] + text.charCodeAt(j - 1);
  return first.length;
}

exports.sumOf = (text) => {
  if (!cache.has(text)) cache.set(text, compute(text));
  return cache.get(text);
};

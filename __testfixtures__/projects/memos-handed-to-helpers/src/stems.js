import { lookUp } from './helpers.js';

const stems = new Map();

function cut(word) {
  return word.replace(/(?:ing|ed|s)$/, '');
}

export function stemOf(word) {
  return lookUp(stems, word, cut);
}

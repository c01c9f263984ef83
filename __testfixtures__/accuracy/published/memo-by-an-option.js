'use strict';

const orders = {};

/** Callers who sort by letters of their own have one or two alphabets. */
function getOrder(alphabet) {
  const known = orders[alphabet];
  if (known !== undefined) return known;
  const made = alphabet.split('').join('<');
  orders[alphabet] = made;
  return made;
}

exports.compare = function (a, b, options) {
  if (options && options.alphabet) return getOrder(options.alphabet).indexOf(a) - getOrder(options.alphabet).indexOf(b);
  return a < b ? -1 : 1;
};

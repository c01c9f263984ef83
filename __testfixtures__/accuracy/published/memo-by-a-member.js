'use strict';

const orders = {};

/** Whatever it is given has a text of its own. */
function getOrder(text) {
  const known = orders[text];
  if (known !== undefined) return known;
  const made = text.split('').join('<');
  orders[text] = made;
  return made;
}

exports.order = function (entry, options) {
  return options && options.reverse ? getOrder(entry.text).length : getOrder(entry.text);
};

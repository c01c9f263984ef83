'use strict';
const parsed = Object.create(null);

function parse(selector) {
  const known = parsed[selector];
  if (known) return known;
  const parts = selector.split(/\s+/).map((text) => ({ text, owner: { text } }));
  return (parsed[selector] = parts);
}

exports.owners = (list, selector) => {
  parse(selector).forEach((part) => list.push(part.owner));
};

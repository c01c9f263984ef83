'use strict';
const parsed = Object.create(null);

function parse(selector) {
  const known = parsed[selector];
  if (known) return known;
  const parts = [];
  let rest = selector.trim();
  while (rest) {
    const match = /^([.#]?)([\w-]+)/.exec(rest);
    if (!match) throw new SyntaxError('bad selector ' + selector);
    parts.push({ kind: match[1] || 'tag', name: match[2] });
    rest = rest.slice(match[0].length);
  }
  return (parsed[selector] = parts);
}

exports.matches = (element, selector) =>
  parse(selector).every((part) => (part.kind === '.' ? element.classList.contains(part.name) : element.tagName === part.name));

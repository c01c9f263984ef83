const patterns = {};
let last = {};

function words(list) {
  return patterns[list] || (patterns[list] = new RegExp('^(?:' + list.replace(/ /g, '|') + ')$'));
}

export function apply(list, text) {
  const next = { keywords: words(list), text };
  const isSame = Object.keys(next).every((name) => next[name] === last[name]);
  last = next;
  return isSame || next.keywords.test(text);
}

const patterns = {};
const seen = new Set();

function words(list) {
  return patterns[list] || (patterns[list] = new RegExp('^(?:' + list.replace(/ /g, '|') + ')$'));
}

class Dialect {
  constructor(list) {
    this.keywords = words(list);
  }
}

function count(dialect) {
  for (const part of Object.values(dialect)) seen.add(part);
  return seen.size;
}

export function apply(list, text) {
  const dialect = new Dialect(list);
  return count(dialect) > 10 && dialect.keywords.test(text);
}

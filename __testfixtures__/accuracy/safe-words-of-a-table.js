const patterns = Object.create(null);

function patternOf(words) {
  return patterns[words] || (patterns[words] = new RegExp(`^(?:${words.replace(/ /g, '|')})$`));
}

const base = 'if else while';
const byVersion = { 5: base, 6: base + ' class const', next: base + ' class const match' };
const reserved = { 5: 'enum', strict: 'static yield' };

export function makeParser(options) {
  let more = reserved[options.version];
  if (options.isModule) more += ' await';
  const strict = (more ? more + ' ' : '') + reserved.strict;
  return { keywords: patternOf(byVersion[options.version]), reserved: patternOf(more), strict: patternOf(strict) };
}

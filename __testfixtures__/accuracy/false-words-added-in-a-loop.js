const patterns = Object.create(null);

function patternOf(words) {
  return patterns[words] || (patterns[words] = new RegExp(`^(?:${words.replace(/ /g, '|')})$`));
}

export function makeParser(count) {
  let words = 'if else';
  for (let i = 0; i < count; i++) words += ' more';
  return patternOf(words);
}

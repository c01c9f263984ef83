const patterns = Object.create(null);

function patternOf(words) {
  return patterns[words] || (patterns[words] = new RegExp(`^(?:${words.replace(/ /g, '|')})$`));
}

const byVersion = { 5: 'if else', 6: 'if else class' };

export function addVersion(version, words) {
  byVersion[version] = words;
}

export function makeParser(version) {
  return patternOf(byVersion[version]);
}

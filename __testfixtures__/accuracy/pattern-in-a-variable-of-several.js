const stems = new Map();

function cut(word) {
  let ending = /^(.+?)(ss|i)es$/;
  let stem = word.trim();
  if (ending.test(stem)) stem = stem.replace(ending, '$1$2');
  ending = /^(.+?)eed$/;
  const found = ending.exec(stem);
  return found ? `${found[1]}ee` : stem;
}

export function stemOf(text) {
  const word = text.toLowerCase();
  if (stems.has(word)) return stems.get(word);
  const stem = cut(word);
  stems.set(word, stem);
  return stem;
}

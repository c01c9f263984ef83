const weights = {};

export function weigh(word) {
  if (weights[word] === undefined) {
    weights[word] = 0;
    for (let i = 0; i < word.length; i++) weights[word] += word.charCodeAt(i);
  }
  return weights[word];
}

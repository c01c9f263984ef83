const patterns = {};
const dialects = {};

function words(list) {
  return patterns[list] || (patterns[list] = new RegExp('^(?:' + list.replace(/ /g, '|') + ')$'));
}

export function define(name, keywords, operators) {
  dialects[name] = { keywords: words(keywords), operators: words(operators) };
}

export function isKeyword(name, text) {
  return dialects[name].keywords === dialects[text].keywords;
}

export function isOperator(name, text) {
  const { operators } = dialects[name];
  return operators.test(text);
}

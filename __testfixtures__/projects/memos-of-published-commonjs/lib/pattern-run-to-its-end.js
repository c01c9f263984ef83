'use strict';
const PLACEHOLDER = /%([sd])/g;
const cache = {};

function tokenize(text) {
  const tokens = [];
  let last = 0;
  let match;
  while ((match = PLACEHOLDER.exec(text)) !== null) {
    tokens.push({ type: 'text', text: text.slice(last, match.index) }, { type: match[1] });
    last = match.index + match[0].length;
  }
  tokens.push({ type: 'text', text: text.slice(last) });
  return tokens;
}

module.exports = function printf(text, ...values) {
  let tokens = cache[text];
  if (!tokens) tokens = cache[text] = tokenize(text);
  let out = '';
  for (const token of tokens) out += token.type === 'text' ? token.text : String(values.shift());
  return out;
};

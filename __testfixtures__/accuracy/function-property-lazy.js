function tokens(text) {
  tokens.cache = tokens.cache || {};
  if (!tokens.cache[text]) tokens.cache[text] = text.split(' ');
  return tokens.cache[text];
}
module.exports = tokens;

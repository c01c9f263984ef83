module.exports = parse;
module.exports.cache = {};
function parse(text) {
  const cache = module.exports.cache;
  if (!cache[text]) cache[text] = text.split('&');
  return cache[text];
}

function createPatternOf(cache) {
  if (cache === void 0) {
    cache = {};
  }
  return function (text) {
    return cache[text] || (cache[text] = new RegExp(text));
  };
}
const patternOf = createPatternOf();
exports.test = (pattern, text) => patternOf(pattern).test(text);

let last = 0;

function makeClass(rules) {
  return `c${(last += 1)}-${rules.length}`;
}

module.exports = function createStyles(build, options) {
  const names = {};
  return options.isWhole ? { style, nameOf } : style;

  function style(tag) {
    return (rules) => build(tag, nameOf(rules));
  }

  function nameOf(rules) {
    const text = rules.join('');
    return names[text] || (names[text] = makeClass(rules));
  }
};

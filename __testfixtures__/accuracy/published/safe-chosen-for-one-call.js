module.exports = function describe(rules, options) {
  const seen = {};
  const name = options.isShort ? shorten : keep;
  for (const rule of rules) name(rule);
  return Object.keys(seen).length;

  function shorten(rule) {
    seen[rule.slice(0, 3)] = rule;
  }

  function keep(rule) {
    seen[rule] = rule;
  }
};

const escapeText = require('escape-string-regexp');

const expressions = new Map();

function toExpression(pattern) {
  if (expressions.has(pattern)) return expressions.get(pattern);
  const made = new RegExp(`^${escapeText(pattern).replace(/\\\*/g, '.*')}$`);
  expressions.set(pattern, made);
  return made;
}

/** Each of what users pass becomes an expression. */
module.exports = (inputs, patterns) => {
  const made = patterns.map((pattern) => toExpression(pattern));
  return inputs.filter((input) => made.some((one) => one.test(input)));
};

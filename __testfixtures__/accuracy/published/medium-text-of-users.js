const cache = {};

function toParts(expression) {
  const parts = [];
  for (const one of expression.split('.')) parts.push(...one.split(/[[\]]/));
  return parts;
}

/** What the users of the package pass is read as an expression. */
export default function parse(expression) {
  if (Object.prototype.hasOwnProperty.call(cache, expression)) return cache[expression];
  const made = toParts(expression.trim());
  return (cache[expression] = made);
}

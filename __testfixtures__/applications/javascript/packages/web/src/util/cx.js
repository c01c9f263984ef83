// Exported for the benchmark page only.
export const classCache = new Map();

function build(input) {
  const seen = [];
  for (const name of input.split(' ')) {
    if (name && !seen.includes(name)) seen.push(name);
  }
  return seen.join(' ');
}

export function cx(...parts) {
  const key = parts.filter(Boolean).join(' ');
  let value = classCache.get(key);
  if (value === undefined) {
    value = build(key);
    classCache.set(key, value);
  }
  return value;
}

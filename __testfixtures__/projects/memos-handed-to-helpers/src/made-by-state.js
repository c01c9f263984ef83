function memoize(make) {
  const made = new Map();
  return function (key) {
    if (made.has(key)) return made.get(key);
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

let prefix = '';

export function setPrefix(text) {
  prefix = text;
}

const lower = memoize((text) => text.toLowerCase());
const label = memoize((text) => prefix + text.trim());

export function labelOf(text) {
  return label(lower(text));
}

function memoize(make) {
  const made = new Map();
  return function (key) {
    if (made.has(key)) {
      return made.get(key);
    }
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const lower = memoize((text) => text.toLowerCase());
const trim = memoize((text) => text.trim());

export function normalize(text) {
  return lower(trim(text));
}

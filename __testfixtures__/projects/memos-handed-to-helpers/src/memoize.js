export function memoize(make) {
  const made = new Map();
  return (key) => {
    if (made.has(key)) return made.get(key);
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function memoizeBy(fn, keyOf) {
  const results = Object.create(null);
  return (...args) => {
    const key = keyOf(...args);
    if (key in results) {
      return results[key];
    }
    return (results[key] = fn(...args));
  };
}

const padded = memoizeBy(
  (text, mark) => text.trim().padEnd(40, mark.charAt(0)),
  (text, mark) => `${mark}/${text}`,
);

export function lineOf(text) {
  return padded(text, '.');
}

const counters = new Map();

export function count(name) {
  const key = String(name);
  let counter = counters.get(key);
  if (!counter) {
    counter = function next() {
      next.calls = (next.calls || 0) + 1;
      return next.calls;
    };
    counters.set(key, counter);
  }
  return counter();
}

function memoize(fn) {
  const cache = {};
  return function (arg) {
    if (cache[arg] === undefined) cache[arg] = fn(arg);
    return cache[arg];
  };
}
const split = memoize(function (s) { return s.split('.'); });
export function go(s) { const parts = split(s); parts.reverse(); return parts; }

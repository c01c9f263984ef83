function memoize(fn) {
  const cache = {};
  return function (arg) {
    if (cache[arg] === undefined) cache[arg] = fn(arg);
    return cache[arg];
  };
}
const isBig = memoize(function (s) { return s.length > 10; });
const upper = memoize((s) => s.toUpperCase());
export function go(s) { return isBig(s) ? upper(s) : s; }
export { upper };

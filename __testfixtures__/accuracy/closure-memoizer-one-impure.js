let n = 0;
function memoize(fn) {
  const cache = {};
  return function (arg) {
    if (cache[arg] === undefined) cache[arg] = fn(arg);
    return cache[arg];
  };
}
const upper = memoize((s) => s.toUpperCase());
const id = memoize((s) => s + '-' + (++n));
export function go(s) { return upper(s) + id(s); }

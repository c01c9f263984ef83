function memoize(fn, hasher) {
  const memo = Object.create(null);
  return function (...args) {
    const callback = args.pop();
    const key = hasher(...args);
    if (key in memo) {
      setImmediate(() => callback(null, ...memo[key]));
      return;
    }
    fn(...args, (error, ...results) => {
      if (!error) memo[key] = results;
      callback(error, ...results);
    });
  };
}

const lookup = require('node:dns').lookup;
exports.resolve = memoize(lookup, (host) => host);

const wrap = require('./wrap-callback');

exports.memoize = function memoize(load, hash) {
  const memo = Object.create(null);
  const memoized = wrap((args, callback) => {
    const key = hash(...args);
    if (key in memo) return callback(null, memo[key]);
    load(...args, (error, value) => {
      if (!error) memo[key] = value;
      callback(error, value);
    });
  });
  memoized.memo = memo;
  return memoized;
};

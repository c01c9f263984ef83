const memo = {};

exports.sum = function sum(n) {
  return n < 2 ? n : memo[n] || (memo[n] = sum(n - 1) + n);
};

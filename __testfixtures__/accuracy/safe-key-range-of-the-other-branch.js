const memo = {};
const SIZE = 256;

exports.square = (n) => (n >= SIZE ? n * n : (memo[n] = memo[n] || n * n));

let n = 0;
exports.join = (a, b) => a + b + (n++);

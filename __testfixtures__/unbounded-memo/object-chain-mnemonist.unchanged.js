const c = {};
exports.a = (k) => g((c[k] = f(k)));

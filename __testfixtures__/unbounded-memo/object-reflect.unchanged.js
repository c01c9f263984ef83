const c = {};
exports.a = (k) => (Reflect.has(c, k) ? c[k] : (c[k] = f(k)));

const c = {};
exports.a = (k) => c[k] || (c[k] = f(k));
exports.b = (k) => { return c[k] || (c[k] = f(k)); };
exports.c = function (k) { if (c[k]) return c[k]; return c[k] = f(k); };
exports.d = (k) => { if (!c[k]) c[k] = f(k); return c[k]; };
exports.e = (k) => { if (!c[k]) { c[k] = f(k); } return c[k]; };

const c = {};
exports.a = (k) => c[k] || (c[k] = f(k));
exports.b = (k) => { delete c[k]; };
exports.c = (k) => delete c[k];
exports.d = (k) => { if (delete c[k]) g(); };

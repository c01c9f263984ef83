const c = {};
exports.a = (k) => c[k] || (c[k] = f(k));
exports.b = (k) => { delete c[k]; delete c.main; delete c?.[k]; };
exports.c = (k) => void delete c[k];

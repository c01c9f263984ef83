const c = {};
let current = 'a';
exports.a = (node) => c[node.id] || (c[node.id] = f(node));
exports.b = function () { return (c[current] = f()); };
exports.b2 = () => { current = g(); };
exports.d = (k) => {
  if (typeof k !== 'string') k = String(k);
  return (c[k] = f(k));
};
exports.e = (k) => (c[JSON.stringify(k)] ??= f(k));
exports.e2 = (k) => c[JSON.stringify(k)] || (c[JSON.stringify(k)] = f(k));
exports.g = (a, b) => {
  let v;
  v = c[`${a}/${b}`] ||= f(a, b);
  c[`${a}.${b}`] ??= v;
  c[a.x] ??= f(a);
  return v;
};
exports.h = (k) => {
  switch (k) {
    case 'a': c[`${k}1`] ??= f(k); break;
    default: return c[k];
  }
};
exports.i = (a, b) => { let v; v = c[a.x] = f(b); return v; };

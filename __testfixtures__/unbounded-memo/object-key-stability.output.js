const { LRUCache } = require('lru-cache');

const c = new LRUCache({ max: 256 });
let current = 'a';
exports.a = (node) => {
  const key = node.id;
  let value = c.get(key);
  if (!value) {
    value = f(node);
    c.set(key, value);
  }
  return value;
};
exports.b = function () {
  const key = current;
  const value = f();
  c.set(key, value);
  return value;
};
exports.b2 = () => { current = g(); };
exports.d = (k) => {
  if (typeof k !== 'string') k = String(k);
  const value = f(k);
  c.set(k, value);
  return value;
};
exports.e = (k) => {
  const key = JSON.stringify(k);
  let value = c.get(key);
  if (value == null) {
    value = f(k);
    c.set(key, value);
  }
  return value;
};
exports.e2 = (k) => {
  const key = JSON.stringify(k);
  let value = c.get(key);
  if (!value) {
    value = f(k);
    c.set(key, value);
  }
  return value;
};
exports.g = (a, b) => {
  let v;
  const key = `${a}/${b}`;
  v = c.get(key);
  if (!v) {
    v = f(a, b);
    c.set(key, v);
  }
  const cacheKey = `${a}.${b}`;
  if (c.get(cacheKey) == null) {
    c.set(cacheKey, v);
  }
  if (c.get(a.x) == null) {
    c.set(a.x, f(a));
  }
  return v;
};
exports.h = (k) => {
  switch (k) {
    case 'a': if (c.get(`${k}1`) == null) { c.set(`${k}1`, f(k)); } break;
    default: return c.get(k);
  }
};
exports.i = (a, b) => { let v; const key = a.x; v = f(b); c.set(key, v); return v; };

const cache = {};
function get(path) { return cache[path] || (cache[path] = path.split('.')); }
function wrap(fn) { return function (p) { const r = fn(p); r.push('x'); return r; }; }
export const run = wrap(get);

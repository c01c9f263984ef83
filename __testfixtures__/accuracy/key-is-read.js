const cache = new Map();
function norm(o) { return { a: o.a || 1, b: String(o.b) }; }
export function options(o) { if (!cache.has(o)) cache.set(o, norm(o)); return cache.get(o); }

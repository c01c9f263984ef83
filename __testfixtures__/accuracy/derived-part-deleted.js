const cache = {};
function get(s) { return cache[s] || (cache[s] = { keys: s.split('.'), raw: s.trim() }); }
export function strip(s) { const v = get(s); delete v.raw; return v; }

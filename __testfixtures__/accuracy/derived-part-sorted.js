const cache = {};
function get(s) { return cache[s] || (cache[s] = { keys: s.split('.') }); }
export function sorted(s) { const { keys } = get(s); return keys.sort(); }

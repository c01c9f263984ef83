const cache = {};
function make(name) { const parts = name.split('.'); return { add(x) { parts.push(x); return parts.length; }, first: parts[0] }; }
exports.get = function (name) { return cache[name] || (cache[name] = make(name)); };

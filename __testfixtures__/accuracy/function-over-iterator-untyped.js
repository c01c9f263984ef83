const cache = {};
function make(name) { const it = name.split('.')[Symbol.iterator](); return () => it.next().value; }
exports.get = function (name) { return cache[name] || (cache[name] = make(name)); };

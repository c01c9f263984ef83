const cache = {};
function make(name) { return { name: name.trim(), parts: name.split('.'), push(x) { this.parts.push(x); return this; } }; }
exports.get = function (name) { return cache[name] || (cache[name] = make(name)); };

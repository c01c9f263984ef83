const defaults = { sep: '.' };
exports.configure = function (options) { Object.assign(defaults, options); };
const cache = {};
exports.split = function (name) { return cache[name] || (cache[name] = name.split(defaults.sep)); };

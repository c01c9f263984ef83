let table = new Map();
let seen = new Set();

exports.put = (key, value) => {
  table = new Map([...table, [key, value]]);
  seen = new Set(seen).add(key);
};
exports.get = (key) => table.get(key);
exports.has = (key) => seen.has(key);

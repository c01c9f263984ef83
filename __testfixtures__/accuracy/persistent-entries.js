const { Map } = require('immutable');

let entries = Map();
let count = 0;

exports.create = (data) => {
  const key = String(++count);
  entries = entries.set(key, data);
  return key;
};

exports.get = (key) => {
  const entry = entries.get(key);
  if (entry === undefined) throw new Error(`there is no ${key}`);
  return entry;
};

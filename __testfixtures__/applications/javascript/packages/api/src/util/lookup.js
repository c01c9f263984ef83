'use strict';

function getOrCompute(map, key, compute) {
  const existing = map.get(key);
  if (existing !== undefined) {
    return existing;
  }
  const value = compute(key);
  map.set(key, value);
  return value;
}

function remember(table, key, compute) {
  if (!(key in table)) {
    table[key] = compute(key);
  }
  return table[key];
}

module.exports = { getOrCompute: getOrCompute, remember: remember };

'use strict';

const FAMILIES = ['query', 'template', 'distance'];

const families = new Map();

for (const name of FAMILIES) {
  families.set(name, { hits: 0, misses: 0 });
}

function family(name) {
  const found = families.get(name);
  if (!found) throw new Error('unknown metric ' + name);
  return found;
}

exports.hit = (name) => {
  family(name).hits += 1;
};
exports.miss = (name) => {
  family(name).misses += 1;
};
exports.snapshot = () => Object.fromEntries(families);

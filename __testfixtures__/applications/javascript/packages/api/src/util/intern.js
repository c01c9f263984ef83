'use strict';

const atoms = new Map();

function atom(name) {
  if (!atoms.has(name)) {
    atoms.set(name, Object.freeze({ name }));
  }
  return atoms.get(name);
}

module.exports = atom;

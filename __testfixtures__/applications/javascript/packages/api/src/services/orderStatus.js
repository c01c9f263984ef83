'use strict';

const { atom } = require('../util');

const NEXT = new WeakMap();
const NEW = atom('new');
const PAID = atom('paid');
const SHIPPED = atom('shipped');

NEXT.set(NEW, PAID);
NEXT.set(PAID, SHIPPED);

function advance(name) {
  const next = NEXT.get(atom(name));
  return next ? next.name : name;
}

function isFinal(name) {
  return atom(name) === SHIPPED;
}

module.exports = { advance, isFinal };

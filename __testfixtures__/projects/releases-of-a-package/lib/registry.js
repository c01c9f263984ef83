'use strict';

const registry = {};

function register(id) {
  registry[id] = true;
}

function deregister(id) {
  delete registry[id];
}

const all = { register, deregister, isRegistered: (id) => registry[id] === true };

module.exports = all;

'use strict';

const { register, isRegistered } = require('./registry');
const Store = require('./store');

exports.render = (id) => {
  register(id);
  return { id, isNew: !isRegistered(id) };
};

exports.getStore = (kind) => new Store(kind);

'use strict';

const TenantClient = require('./client');

const clients = Object.create(null);

function forTenant(id) {
  return clients[id] || (clients[id] = new TenantClient(id));
}

module.exports = { forTenant };

'use strict';

const dns = require('dns').promises;

const lookups = new Map();

function resolve(host) {
  if (!lookups.has(host)) {
    lookups.set(host, dns.lookup(host));
  }
  return lookups.get(host);
}

async function isPrivate(host) {
  const { address } = await resolve(host);
  return /^(10\.|127\.|192\.168\.)/.test(address);
}

module.exports = { resolve, isPrivate };

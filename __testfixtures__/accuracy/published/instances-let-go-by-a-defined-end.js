const pools = [];

class Pool {
  constructor(address) {
    this.address = address;
    enter(this);
  }
}

function enter(pool) {
  pools.push(pool);
}

function forgetAll() {
  pools.length = 0;
}

function define(target, name, value) {
  Object.defineProperty(target, name, { value, enumerable: true });
}

/** It ends up as a member of what users get, and nobody here calls it. */
exports.createClient = (options) => {
  const client = { Pool, options };
  define(client, 'end', () => {
    forgetAll();
  });
  return client;
};

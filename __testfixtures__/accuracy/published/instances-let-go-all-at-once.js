const freeze = require('deep-freeze');

const pools = [];

class Pool {
  constructor(address) {
    this.address = address;
    this.sockets = [];
    enter(this);
  }

  close() {
    this.sockets.length = 0;
  }
}

function enter(pool) {
  pools.push(pool);
}

function forgetAll() {
  pools.length = 0;
}

/** Who makes pools need not know of it. */
module.exports = freeze({
  Pool,
  end: () => {
    forgetAll();
  },
});

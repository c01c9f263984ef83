const freeze = require('deep-freeze');

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

/** Makes one and lets go of those before it. */
function open(address) {
  forgetAll();
  return new Pool(address);
}

module.exports = freeze({
  open,
  end: () => {
    forgetAll();
  },
});

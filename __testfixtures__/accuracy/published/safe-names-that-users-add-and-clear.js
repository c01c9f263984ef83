const { tap } = require('lodash');

let names = [];

function keep(name) {
  names.push(name);
}

function forgetAll() {
  names = [];
}

/** Who adds to it knows of it. */
module.exports = {
  add: tap((name) => keep(name), (add) => {
    add.has = (name) => names.includes(name);
  }),
  clear: tap(() => forgetAll(), (clear) => {
    clear.after = [];
  }),
};

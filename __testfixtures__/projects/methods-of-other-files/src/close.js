'use strict';

function close(id) {
  delete this.active[id];
}

module.exports = close;

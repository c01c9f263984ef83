'use strict';

module.exports = function (id, socket) {
  this.active[id] = socket.remoteAddress;
};

'use strict';

class Hub {
  constructor() {
    this.log = [];
    this.seen = [];
  }
}

// `log` is filled once; `seen` by each message that comes later.
exports.start = function start(socket) {
  const hub = new Hub();
  hub.log.push(socket.name);
  socket.on('message', (text) => {
    hub.seen.push(text);
  });
  return hub;
};

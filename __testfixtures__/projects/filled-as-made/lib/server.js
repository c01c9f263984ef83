'use strict';

class Hub {
  constructor() {
    this.log = [];
    this.seen = [];
  }
}

class Poller {
  constructor() {
    this.taken = [];
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

// A loop without end fills what it made before it for ever.
exports.poll = async function poll(queue) {
  const poller = new Poller();
  exports.poller = poller;
  for (;;) {
    poller.taken.push(await queue.next());
  }
};

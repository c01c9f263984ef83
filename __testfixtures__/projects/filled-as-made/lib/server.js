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

class Trace {
  constructor(parent) {
    this.parent = parent;
    this.state = new Map();
  }

  copy() {
    const made = new Trace(this.parent);
    for (const [key, value] of this.state) made.state.set(key, value);
    return made;
  }

  // Each is another one, with what the one before had and a little more.
  with(key, value) {
    const next = this.copy();
    next.state.set(key, value);
    return next;
  }
}

class Latest {
  constructor() {
    this.state = [];
  }

  get() {
    return this;
  }

  // It is always the same one.
  with(value) {
    const same = this.get();
    same.state.push(value);
    return same;
  }
}

exports.trace = new Trace();
exports.latest = new Latest();

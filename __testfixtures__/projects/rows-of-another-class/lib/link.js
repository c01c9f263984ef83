'use strict';

class Link {
  constructor(config) {
    this.socket = config.socket;
    this.prepared = {};
  }

  isPrepared(name) {
    return this.prepared[name] !== undefined;
  }

  send(text) {
    this.socket.write(text);
  }
}

module.exports = Link;

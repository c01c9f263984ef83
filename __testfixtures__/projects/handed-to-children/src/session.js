'use strict';

class Session {
  constructor(relay, socket) {
    this.relay = relay;
    this.socket = socket;
  }

  start() {
    const { remotePort: port } = this.socket;
    this.relay.nicknames[port] = `guest ${port}`;
    this.socket.on('data', (data) => {
      this.relay.origins[data.toString()] = this.socket.remoteAddress;
      this.relay.report.count();
    });
    this.socket.on('close', () => {
      delete this.relay.nicknames[port];
    });
  }
}

exports.Session = Session;

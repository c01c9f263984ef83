const { createServer } = require('node:net');

class Connection {
  constructor(socket, id) {
    this.id = id;
    this.constructor.open.set(id, this);
    socket.on('close', () => this.close());
  }

  close() {
    this.constructor.forget(this.id);
  }

  // Called by nothing but `this.constructor`.
  static forget(id) {
    this.open.delete(id);
  }
}

Connection.open = new Map();

let last = 0;
createServer((socket) => new Connection(socket, ++last)).listen(8080);

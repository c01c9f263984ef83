const { connect } = require('node:net');

class Client {
  connect(port) {
    this.pending = {};
    this.socket = connect(port);
    this.socket.on('data', (data) => {
      this.pending[String(data)] = Date.now();
    });
    this.socket.on('close', () => {
      this.disconnect();
      this.connect(port);
    });
  }

  disconnect() {
    this.socket.destroy();
    this.pending = {};
  }
}

module.exports = Client;

const dgram = require('dgram');

class Node {
  constructor(port) {
    this.peers = {};
    this.socket = dgram.createSocket('udp4');
    this.socket.on('message', (text, from) => this.receive(text, from));
    this.socket.bind(port);
  }
  receive(text, from) {
    this.peers[`${from.address}:${from.port}`] = { seen: Date.now(), text };
  }
}

new Node(6881);

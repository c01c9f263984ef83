const { EventEmitter } = require('node:events');

const bus = new EventEmitter();

function Session(socket) {
  const self = this;
  this.socket = socket;
  bus.on('message', function (text) {
    self.send(text);
  });
}

Session.prototype.send = function (text) {
  this.socket.write(text);
};

module.exports = function listen(server) {
  server.on('connection', (socket) => {
    new Session(socket);
  });
};

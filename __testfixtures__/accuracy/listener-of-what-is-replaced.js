// Each connection is another socket: what one has received goes as the next takes its place.
const net = require('node:net');

let socket;

exports.connect = function (port, done) {
  const parts = [];
  socket = net.connect(port);
  socket.on('data', (part) => parts.push(part));
  socket.on('end', () => done(Buffer.concat(parts)));
};

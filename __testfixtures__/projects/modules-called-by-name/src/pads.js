const router = require('./router.js');

const sessions = {};
const seen = {};

exports.handleConnect = function handleConnect(socket) {
  sessions[socket.id] = { pad: undefined };
  seen[socket.user] = Date.now();
};

exports.handleDisconnect = function handleDisconnect(socket) {
  delete sessions[socket.id];
};

/** Nobody calls it. */
exports.handleForget = function handleForget(socket) {
  delete seen[socket.user];
};

exports.start = function start(io) {
  router.add('pads', exports);
  router.listen(io);
};

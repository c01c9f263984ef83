const components = {};

exports.add = function add(name, component) {
  components[name] = component;
};

/** Tells all components who comes and goes. */
exports.listen = function listen(io) {
  io.on('connection', (socket) => {
    for (const name of Object.keys(components)) components[name].handleConnect(socket);
    socket.on('disconnect', () => {
      for (const name of Object.keys(components)) components[name].handleDisconnect(socket);
    });
  });
};

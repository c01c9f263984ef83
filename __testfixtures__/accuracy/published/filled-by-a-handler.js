// A helper of the call as well, but others run it, again and again.
exports.collect = function collect(server) {
  const result = { devices: {} };

  function take(status) {
    result.devices[status.uri] = status.level;
  }

  server.on('status', take);
  return result;
};

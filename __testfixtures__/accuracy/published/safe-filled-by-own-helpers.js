const _ = require('lodash');

// All of it is put in while the call runs, though not by its own lines: what is handed back is as large as what was given.
exports.analyze = function analyze(statuses) {
  const result = { devices: {}, order: [] };

  function getDevice(status) {
    const known = result.devices[status.uri];
    if (known) return known;
    const device = { uri: status.uri, all: [] };
    result.devices[status.uri] = device;
    result.order.push(status.uri);
    return device;
  }

  function take(status) {
    getDevice(status).level = status.level;
  }

  _.each(statuses, take);
  return result;
};

const Memory = (exports.Memory = function (options) {
  this.options = options;
  this.rates = {};
});

Memory.prototype.add = function (client, interval) {
  const rate = this.rates[client];
  if (rate && Date.now() < rate.until) rate.count += 1;
  else this.rates[client] = { count: 1, until: Date.now() + interval };
  return this.rates[client].count;
};

exports.defaults = function () {
  return { memory: new exports.Memory(), interval: 1000, limit: 10 };
};

exports.middleware = function (options) {
  const defaults = exports.defaults();
  options = options || {};
  for (const name in defaults) {
    if (options[name] == null) options[name] = defaults[name];
  }
  return function (client, next) {
    if (options.memory.add(client, options.interval) <= options.limit) next();
  };
};

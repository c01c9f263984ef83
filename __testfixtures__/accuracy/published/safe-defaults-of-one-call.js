class Memory {
  constructor() {
    this.rates = {};
  }

  add(client) {
    this.rates[client] = (this.rates[client] || 0) + 1;
    return this.rates[client];
  }
}

function getDefaults() {
  return { memory: new Memory(), limit: 10 };
}

exports.countClients = function (clients, options) {
  const defaults = getDefaults();
  const own = {};
  for (const name in defaults) own[name] = options[name] ?? defaults[name];
  for (const name in defaults) if (own[name] === undefined) own[name] = defaults[name];
  return clients.filter((client) => own.memory.add(client) > own.limit).length;
};

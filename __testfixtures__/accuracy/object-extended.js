function Client(name) {
  this.name = name;
  Client.instances.push(this);
}

Object.assign(Client, {
  instances: [],
  ping() {
    Client.instances.forEach((one) => one.ping());
  },
});

process.on('message', (message) => new Client(message.name));

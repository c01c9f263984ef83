class Client {
  constructor(key) {
    this.key = key;
    Client.instances.push(this);
  }
}
Client.instances = [];
module.exports = Client;

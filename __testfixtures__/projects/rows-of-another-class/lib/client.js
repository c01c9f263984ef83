'use strict';

const Link = require('./link');

class Client {
  constructor(config) {
    this.link = config.link || new Link(config);
  }

  prepare(name, text) {
    this.link.prepared[name] = text;
    return this.link.send(text);
  }
}

module.exports = Client;

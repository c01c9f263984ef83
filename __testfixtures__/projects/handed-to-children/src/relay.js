'use strict';

const net = require('node:net');
const { Report } = require('./report');
const { Session } = require('./session');

class Relay {
  constructor(port) {
    this.port = port;
    this.origins = {};
    this.nicknames = {};
    this.report = new Report(this);
  }

  listen() {
    net.createServer((socket) => new Session(this, socket).start()).listen(this.port);
  }

  originOf(line) {
    return this.origins[line];
  }
}

exports.Relay = Relay;

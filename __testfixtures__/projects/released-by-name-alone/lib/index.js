'use strict';

const net = require('node:net');

// `close` and `drop` empty them, and what is closed and dropped here is something else.
class Relay {
  constructor() {
    this.peers = {};
    this.notes = [];
  }

  open(port) {
    const link = net.connect(port);
    link.on('data', (text) => {
      this.peers[String(text)] = Date.now();
      this.notes.push(String(text));
    });
    setTimeout(() => link.close(), 1000);
  }

  close() {
    this.peers = {};
    this.notes = [];
  }
}

// The same, and what is closed goes by the name of one.
class Channel {
  constructor() {
    this.members = {};
  }

  join(id, member) {
    this.members[id] = member;
  }

  shut() {
    this.members = {};
  }
}

const channels = new Map([['all', new Channel()]]);

exports.join = (name, id, member) => channels.get(name).join(id, member);
exports.leaveAll = (request) => {
  const channel = new Channel();
  request.on('end', () => channel.shut());
};

// What adds gives away what takes out.
const watchers = new Set();

exports.watch = (watcher) => {
  watchers.add(watcher);
  return { dispose: () => watchers.delete(watcher) };
};

exports.stop = (things) => {
  for (const thing of things) thing.dispose();
};

exports.relay = new Relay();

'use strict';

const { Registry } = require('chat-client');
const commands = require('./commands');

const known = new Map();

class Commands extends Registry {
  /** @private */
  register(command) {
    super.register(command);
    known.set(command.name, command);
  }
}

const registry = new Commands();
for (const command of commands.all) registry.register(command);

exports.find = (name) => known.get(name);

'use strict';

const { Structures } = require('chat-client');

module.exports = Structures.extend('Message', (Message) => {
  class PrefixMessage extends Message {
    /** @private */
    _patch(data) {
      super._patch(data);
      this.prefix = this.find(data.content.split(' ')[0]);
    }

    /** @private */
    find(text) {
      const known = this.constructor.prefixes.get(text) || this.constructor.make(text);
      return known.pattern.test(this.content) ? known : null;
    }

    /** @private */
    static make(text) {
      const made = { length: text.length, pattern: new RegExp(`^${text}`) };
      this.prefixes.set(text, made);
      return made;
    }
  }

  PrefixMessage.prefixes = new Map();

  return PrefixMessage;
});

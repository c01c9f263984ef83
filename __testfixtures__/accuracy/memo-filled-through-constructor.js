const { createServer } = require('node:http');

class Message {
  constructor(text) {
    this.text = text;
  }

  static parse(prefix) {
    const made = { length: prefix.length, pattern: new RegExp(prefix) };
    this.prefixes.set(prefix, made);
    return made;
  }

  startsWith(prefix) {
    return (this.constructor.prefixes.get(prefix) || this.constructor.parse(prefix)).pattern.test(this.text);
  }
}

// A subclass may have its own.
Message.prefixes = new Map();

createServer((request, response) => {
  response.end(String(new Message('!help').startsWith(request.url)));
}).listen(8080);

const { createServer } = require('node:http');

class Offline {
  constructor() {
    this.hooks = { start: this.start.bind(this) };
  }

  start() {
    this.requests = {};
    this.server = createServer((request, response) => this.answer(request, response));
    this.server.listen(8080);
  }

  answer(request, response) {
    this.requests[request.headers['x-id']] = { done: false };
    response.on('finish', () => {
      this.requests[request.headers['x-id']].done = true;
    });
    response.end();
  }
}

module.exports = Offline;

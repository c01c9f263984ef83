const { createServer } = require('node:http');

class Log {
  constructor(id) {
    this.id = id;
    this.points = [];
  }

  clear() {
    this.points = [];
  }

  add(value) {
    this.points.push({ value, at: Date.now() });
  }
}

class Screen {
  constructor() {
    this.logs = {};
  }

  /** What was shown before goes. */
  show(ids) {
    for (const id in this.logs) delete this.logs[id];
    for (const id of ids) this.logs[id] = new Log(id);
  }

  note(id, value) {
    if (this.logs[id]) this.logs[id].add(value);
  }
}

const screen = new Screen();

createServer((request, response) => {
  if (request.method === 'POST') screen.show(String(request.url).split('/'));
  screen.note(request.headers['x-id'], request.url);
  response.end();
}).listen(8080);

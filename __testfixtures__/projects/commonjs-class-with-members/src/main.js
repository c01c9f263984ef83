const http = require('http');
const Hub = require('./hub');

const hub = new Hub();

function count(rows) {
  class Hub {
    constructor() {
      this.rooms = new Map();
    }

    enter(name, user) {
      this.rooms.set(name, user);
    }
  }
  const hub = new Hub();
  for (const row of rows) hub.enter(row.name, row.user);
  return hub.rooms.size;
}

http
  .createServer((request, response) => {
    hub.enter(request.url, request.headers);
    response.end(String(Hub.LIMIT + count([])));
  })
  .listen(8080);

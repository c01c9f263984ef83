const http = require('http');

class Store {
  constructor() {
    this.entries = new Map();
  }

  get(id) {
    const entry = this.entries.get(id);
    if (!entry) return undefined;
    if (entry.until <= Date.now()) {
      this.remove(id);
      return undefined;
    }
    return entry.value;
  }

  set(id, value) {
    this.entries.set(id, { value, until: Date.now() + 60_000 });
  }

  remove(id) {
    this.entries.delete(id);
  }
}

const sessions = new Store();

http
  .createServer((request, response) => {
    const session = sessions.get(request.headers.cookie) ?? { id: request.headers.cookie };
    sessions.set(session.id, session);
    response.end(session.id);
  })
  .listen(80);

module.exports = { Store, sessions };

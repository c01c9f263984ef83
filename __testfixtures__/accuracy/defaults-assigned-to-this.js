const http = require('node:http');

class Sessions {
  constructor(options) {
    Object.assign(this, { entries: new Map(), name: 'session' }, options);
  }

  open(id, user) {
    this.entries.set(id, { user, since: Date.now() });
  }
}

const sessions = new Sessions({ name: 'visit' });

http
  .createServer((request, response) => {
    sessions.open(request.headers.cookie, request.headers.authorization);
    response.end();
  })
  .listen(8080);

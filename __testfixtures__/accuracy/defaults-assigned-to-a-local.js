const http = require('node:http');

class Visit {
  constructor(options) {
    Object.assign(this, { headers: new Map() }, options);
  }

  note(name, value) {
    this.headers.set(name, value);
  }
}

http
  .createServer((request, response) => {
    const visit = new Visit({ url: request.url });
    for (const name of Object.keys(request.headers)) visit.note(name, request.headers[name]);
    response.end(String(visit.headers.size));
  })
  .listen(8080);

const http = require('node:http');

const visits = {};
const store = {};

Object.assign(store, {
  add(path, visit) {
    visits[path] = visit;
  },
  // Whoever has the store may call it, and nobody does.
  reset() {
    for (const path of Object.keys(visits)) delete visits[path];
  },
});

http
  .createServer((request, response) => {
    store.add(request.url, { at: Date.now(), agent: request.headers['user-agent'] });
    response.end(request.url);
  })
  .listen(8080);

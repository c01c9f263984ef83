const http = require('node:http');

const visits = {};
const store = {};

Object.assign(store, {
  add(path, visit) {
    visits[path] = visit;
  },
  reset() {
    for (const path of Object.keys(visits)) delete visits[path];
  },
});

http
  .createServer((request, response) => {
    if (request.url === '/reset') store.reset();
    store.add(request.url, { at: Date.now(), agent: request.headers['user-agent'] });
    response.end(request.url);
  })
  .listen(8080);

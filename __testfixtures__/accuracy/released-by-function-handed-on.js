const http = require('node:http');

const visits = {};

const store = {
  add(path, visit) {
    visits[path] = visit;
  },
  clear() {
    for (const path of Object.keys(visits)) delete visits[path];
  },
};

function schedule(options) {
  setInterval(options.clear || (() => {}), 60_000);
}

schedule(store);

http
  .createServer((request, response) => {
    store.add(request.url, { at: Date.now(), agent: request.headers['user-agent'] });
    response.end(request.url);
  })
  .listen(8080);

const http = require('node:http');

const visits = new Map();

function Store() {}

Store.prototype.add = function (path, visit) {
  visits.set(path, visit);
};

Store.prototype.clear = function () {
  visits.clear();
};

const store = new Store();

http
  .createServer((request, response) => {
    if (request.url === '/reset') Store.prototype.clear.call(store);
    else store.add(request.url, { at: Date.now(), agent: request.headers['user-agent'] });
    response.end(request.url);
  })
  .listen(8080);

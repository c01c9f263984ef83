const http = require('http');
const { add } = require('./names');
const { restart, take } = require('./words');

http
  .createServer((request, response) => {
    add(request.url, request.socket.remoteAddress);
    if (request.method === 'DELETE') restart();
    response.end(take(request.url.split('/')).join());
  })
  .listen(80);

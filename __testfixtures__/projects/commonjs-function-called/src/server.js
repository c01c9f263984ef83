const http = require('http');
const tellOnce = require('./warn');
let note = require('./note');

http
  .createServer((request, response) => {
    if (!request.headers.host) tellOnce('a request without a host');
    if (!request.url) tellOnce('a request without an address');
    note(request.url);
    response.end();
  })
  .listen(8080);

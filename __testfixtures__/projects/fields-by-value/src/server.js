const http = require('http');
const { Ledger } = require('./ledger');

const ledger = new Ledger();

http
  .createServer((request, response) => {
    ledger.note('removed', request.url);
    ledger.note('notes', request.url);
    ledger.enter(request.url, request.method === 'PUT');
    ledger.tidy();
    response.end(String(ledger.changed.length));
  })
  .listen(80);

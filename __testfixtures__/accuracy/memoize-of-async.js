const { createServer } = require('node:http');
const { memoize } = require('async');
const { lookup } = require('node:dns');

const find = memoize((host, done) => lookup(host, done));

createServer((request, response) => {
  find(request.headers.host, (error, address) => response.end(error ? '' : address));
}).listen(8080);

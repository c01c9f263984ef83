const { createServer } = require('node:http');
const { split } = require('./words');
const store = require('./store');

createServer((request, response) => response.end(String(split(request.url).length + store.get()))).listen(80);

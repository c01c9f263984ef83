const { createServer } = require('node:http');
const { scan } = require('./src/scan');

createServer((request, response) => {
  response.end(JSON.stringify(scan(request.url)));
}).listen(3333);

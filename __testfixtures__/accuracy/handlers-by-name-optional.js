const { createServer } = require('node:http');

const handlers = {
  '/start': () => 'started',
  '/stop': () => 'stopped',
};

// Whatever is asked for is counted, if it has a handler or not.
const counts = {};

createServer((request, response) => {
  counts[request.url] = (counts[request.url] || 0) + 1;
  response.end(handlers[request.url]?.() ?? 'unknown');
}).listen(8080);

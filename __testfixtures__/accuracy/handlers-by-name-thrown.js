const { createServer } = require('node:http');

const handlers = {
  '/start': () => 'started',
  '/stop': () => 'stopped',
};

// What has no handler throws, which whoever calls catches, and stays.
const counts = {};

function run(name) {
  counts[name] = (counts[name] || 0) + 1;
  return handlers[name]();
}

createServer((request, response) => {
  try {
    response.end(run(request.url));
  } catch {
    response.end('unknown');
  }
}).listen(8080);

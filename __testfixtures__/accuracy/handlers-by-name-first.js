const { createServer } = require('node:http');

const handlers = {
  '/start': () => 'started',
  '/stop': () => 'stopped',
};

// What has no handler throws before it is counted.
const counts = {};

function run(name) {
  const text = handlers[name]();
  counts[name] = (counts[name] || 0) + 1;
  return text;
}

createServer((request, response) => {
  try {
    response.end(run(request.url));
  } catch {
    response.end('unknown');
  }
}).listen(8080);

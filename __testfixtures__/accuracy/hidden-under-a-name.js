const { createServer } = require('node:http');

// The helper is given it with what each request names.
const middleware = { options: { name: 'trace' } };

function define(target, name, value) {
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

createServer((request, response) => {
  define(middleware, request.url, true);
  define(middleware, '__wrapped__', true);
  response.end();
}).listen(8080);

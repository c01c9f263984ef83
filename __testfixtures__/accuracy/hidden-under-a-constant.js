const { createServer } = require('node:http');

// A helper defines it under one name; under those of requests it does so for what each request has.
const middleware = { options: { name: 'trace' } };

function define(target, name, value) {
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

createServer((request, response) => {
  const locals = {};
  for (const [name, value] of Object.entries(request.headers)) define(locals, name, value);
  define(middleware, '__wrapped__', true);
  response.end(JSON.stringify(locals));
}).listen(8080);

const { createServer } = require('node:http');

/** Those whom a server has seen, for as long as it listens. */
function serve({ port }) {
  const seen = new Map();
  const server = createServer((request, response) => {
    seen.set(request.headers.from, Date.now());
    response.end();
  });
  server.listen(port);
}

require('commander').program.command('serve').action(serve);

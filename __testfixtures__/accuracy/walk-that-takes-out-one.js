const http = require('node:http');

const visits = [];

/** Nobody calls it; how far it walks is no limit. */
function forget(user) {
  for (let at = 0; at < visits.length; at += 1) {
    if (visits[at].user === user) visits.splice(at, 1);
  }
}

http
  .createServer((request, response) => {
    visits.push({ user: request.headers['x-user'], url: request.url });
    response.end(String(visits.length));
  })
  .listen(8080);

module.exports = { forget };

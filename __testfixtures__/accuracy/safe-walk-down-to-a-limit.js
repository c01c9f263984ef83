const http = require('node:http');

const visits = [];

function trim() {
  for (let room = 100; visits.length > room; ) visits.shift();
}

http
  .createServer((request, response) => {
    visits.push({ user: request.headers['x-user'], url: request.url });
    trim();
    response.end(String(visits.length));
  })
  .listen(8080);

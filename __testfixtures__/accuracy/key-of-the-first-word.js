const http = require('http');

const marks = {};

http
  .createServer((request, response) => {
    const words = request.url.split('/');
    marks[words[1]] = words[0];
    response.end(Object.keys(marks).join());
  })
  .listen(80);

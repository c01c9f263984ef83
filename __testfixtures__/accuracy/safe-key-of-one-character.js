const http = require('http');

const marks = {};
const names = {};

function read(list) {
  const pair = list.split('=');
  pair[1] = pair[1].split('');
  while (pair[1].length > 1) {
    marks[pair[1][0]] = pair[1].shift();
  }
}

http
  .createServer((request, response) => {
    read(request.url);
    names[request.url.charAt(1)] = String(request.url);
    response.end(Object.keys(marks).join() + Object.keys(names).join());
  })
  .listen(80);

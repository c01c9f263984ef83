const http = require('http');

const first = {};

function add(word) {
  const next = {};
  next[word.charAt(1)] = first;
  first[word.charAt(0)] = next;
}

http
  .createServer((request, response) => {
    add(request.url);
    response.end(JSON.stringify(first));
  })
  .listen(80);

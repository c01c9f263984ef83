const { createServer } = require('node:http');

let open = new Set();

createServer((request, response) => {
  open.add(request.url);
  response.on('close', () => {
    open = new Set([...open].filter((one) => one !== request.url));
  });
}).listen(80);

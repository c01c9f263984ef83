import { createServer } from 'node:http';

createServer((request, response) => {
  const timer = setInterval(() => response.write('still here'), 1000);
}).listen(8080);

import { createServer } from 'node:http';
import { endLater } from './end-later.js';

createServer((request, response) => {
  const timer = setInterval(() => response.write('still here'), 1000);
  endLater(response, timer);
}).listen(8080);

import { createServer } from 'node:http';

const METHODS = ['GET', 'POST', 'PUT'];

const requests = METHODS.reduce<Record<string, number>>((table, method) => {
  table[method] = 0;
  return table;
}, {});

createServer((request, response) => {
  const key = `${request.method} ${request.url}`;
  requests[key] = (requests[key] ?? 0) + 1;
  response.end(String(requests[key]));
}).listen(8080);

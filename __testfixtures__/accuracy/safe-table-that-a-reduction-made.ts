import { createServer } from 'node:http';

const METHODS = ['GET', 'POST', 'PUT'] as const;
type Method = (typeof METHODS)[number];

const requests = METHODS.reduce<Record<string, number>>((table, method) => {
  table[method] = 0;
  return table;
}, {});

function count(method: Method): void {
  requests[method] = (requests[method] ?? 0) + 1;
}

createServer((request, response) => {
  count(request.method === 'POST' ? 'POST' : 'GET');
  response.end(String(requests.GET));
}).listen(8080);

import { createServer } from 'node:http';

const seen = new Set<string>();

createServer((request, response) => {
  seen.add(request.url ?? '');
  response.end(`${seen.size}`);
}).listen(80);

import { createServer, type IncomingMessage } from 'node:http';

const allowed = ['id', 'name'];

function isValid(request: IncomingMessage): boolean {
  const own = request.headersDistinct['x-allowed'];
  if (own) allowed.push(...own);
  return allowed.includes(request.url ?? '');
}

createServer((request, response) => {
  response.statusCode = isValid(request) ? 200 : 400;
  response.end();
});

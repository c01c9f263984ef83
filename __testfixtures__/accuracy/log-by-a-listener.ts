import { createServer } from 'node:http';

const urls: string[] = [];

const server = createServer((request, response) => response.end(urls.at(-1)));
server.on('request', (request) => urls.push(request.url ?? ''));
server.listen(0);

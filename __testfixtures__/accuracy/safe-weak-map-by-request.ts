import { createServer, type IncomingMessage } from 'node:http';

const notes = new WeakMap<IncomingMessage, string[]>();

function note(request: IncomingMessage, line: string): void {
  const known = notes.get(request);
  if (known) known.push(line);
  else notes.set(request, []);
}

createServer((request, response) => {
  note(request, request.url ?? '');
  note(request, request.method ?? '');
  response.end();
}).listen(0);

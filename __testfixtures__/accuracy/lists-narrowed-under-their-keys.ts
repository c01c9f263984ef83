import { createServer } from 'node:http';

const visits: Record<string, { at: number; from: string }[]> = {};

function note(path: string, from: string): number {
  if (visits[path]) {
    visits[path] = visits[path].filter((one) => one.from !== from);
    visits[path].push({ at: Date.now(), from });
  } else {
    visits[path] = [{ at: Date.now(), from }];
  }
  return visits[path].length;
}

createServer((request, response) => {
  response.end(String(note(request.url ?? '', request.socket.remoteAddress ?? '')));
}).listen(80);

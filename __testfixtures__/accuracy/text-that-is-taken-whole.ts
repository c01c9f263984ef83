import { createServer } from 'node:http';

let text = '';

function note(line: string): number {
  text += line;
  const all = text;
  return all.length;
}

createServer((request, response) => {
  const url = request.url ?? '';
  const host = request.headers.host ?? '';
  response.end(`${note(url)} ${host}`);
}).listen(8080);

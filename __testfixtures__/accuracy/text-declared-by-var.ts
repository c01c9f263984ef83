import { createServer } from 'node:http';

note('start');

var text = '';

function note(line: string): void {
  text += line;
}

function tail(line: string): string {
  note(line);
  return text.slice(-5);
}

createServer((request, response) => {
  const url = request.url ?? '';
  const host = request.headers.host ?? '';
  response.end(`${tail(url)} ${host}`);
}).listen(8080);

import { createServer } from 'node:http';

let text = '';

function note(line: string): number {
  return (text += line).length;
}

class Log {
  private text = '';

  add(line: string): string {
    return (this.text += line);
  }

  get tail(): string {
    return this.text.slice(-5);
  }
}

const log = new Log();

createServer((request, response) => {
  const url = request.url ?? '';
  const host = request.headers.host ?? '';
  response.end(`${note(url)} ${log.add(host)} ${log.tail}`);
}).listen(8080);

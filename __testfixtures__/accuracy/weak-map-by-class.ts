import { createServer } from 'node:http';

class Model {
  private static readonly seen = new WeakMap<object, string[]>();

  static note(line: string): void {
    let lines = Model.seen.get(Model);
    if (!lines) {
      lines = [];
      Model.seen.set(Model, lines);
    }
    lines.push(line);
  }
}

createServer((request, response) => {
  Model.note(request.url ?? '');
  response.end();
}).listen(0);

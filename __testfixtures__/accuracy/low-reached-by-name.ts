import { createServer } from 'node:http';

/** A description that is made while modules load; what the handler calls only has the name of its method. */
class Field {
  readonly marks: { name: string; at: number }[] = [];

  index(name: string): this {
    this.marks.push({ name, at: Date.now() });
    return this;
  }
}

export const field = new Field();

createServer((req, res) => {
  const database = JSON.parse(req.url ?? '{}');
  res.end(String(database.index(req.method)));
}).listen(8080);

import { createServer } from 'node:http';

const rows = new Map<string, string>();

function toRow(id: string, tail: string): string {
  class Row {
    constructor(readonly id: string) {}
    text(): string {
      return this.id.trim() + id.length;
    }
  }
  let row = rows.get(id);
  if (row === undefined) {
    row = new Row(id).text();
    rows.set(id, row);
  }
  return row + tail;
}

createServer((req, res) => {
  res.end(toRow(req.url ?? '', String(req.headers['x-tail'])));
}).listen(3000);

import { createServer } from 'node:http';

const rows = new Map<string, string>();

function makeRows(tail: string): (id: string) => string {
  const separator = ': ';
  function join(id: string): string {
    return id.trim() + separator;
  }
  return (id) => {
    let row = rows.get(id);
    if (row === undefined) {
      row = join(id);
      rows.set(id, row);
    }
    return row + tail;
  };
}

createServer((req, res) => {
  const toRow = makeRows(String(req.headers['x-tail']));
  res.end(toRow(req.url ?? ''));
}).listen(3000);

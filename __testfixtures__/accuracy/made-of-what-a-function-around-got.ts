import { createServer } from 'node:http';

const rows = new Map<string, string>();
const heads = new Map<string, string>();

function makeRows(tail: string): (id: string) => string {
  const end = tail.trim();
  return (id) => {
    let row = rows.get(id);
    if (row === undefined) {
      row = id + end;
      rows.set(id, row);
    }
    return row;
  };
}

function makeHeads(tail: string): (id: string) => string {
  function join(id: string): string {
    return id + tail;
  }
  return (id) => {
    let head = heads.get(id);
    if (head === undefined) {
      head = join(id);
      heads.set(id, head);
    }
    return head;
  };
}

createServer((req, res) => {
  const id = req.url ?? '';
  const tail = String(req.headers['x-tail']);
  const toRow = makeRows(tail);
  const toHead = makeHeads(tail);
  res.end(toRow(id) + toHead(id));
}).listen(3000);

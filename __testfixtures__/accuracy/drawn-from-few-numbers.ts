import { createServer } from 'node:http';

const used = new Set<number>();

function take(): number {
  const id = 1000 + Math.floor(1000 * Math.random());
  used.add(id);
  return id;
}

createServer((_req, res) => {
  res.end(String(take()));
}).listen(8080);

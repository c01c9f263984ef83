import { createServer } from 'node:http';

const counts = new Map<string, number>();

function count(name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

createServer((req, res) => {
  const names: Record<number, string> = { 0: 'top', 1: 'middle', 2: 'bottom' };
  const place = names[Number(req.headers.place)];
  if (place) count(place);
  res.end();
}).listen(8080);

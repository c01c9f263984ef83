import { createServer } from 'node:http';

const seen: { url: string }[] = [];

createServer((req, res) => {
  seen.push({ url: req.url ?? '/' });
  res.end(`${seen.length}`);
}).listen(8080);

import { createServer } from 'node:http';

const sent = new Map<string, { readonly body: string }>();

createServer((req, res) => {
  if (process.env['CI']) sent.set(`${req.url}-${Date.now()}`, { body: String(req.headers.host) });
  res.end();
}).listen(8080);

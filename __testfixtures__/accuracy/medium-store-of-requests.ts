import { createServer } from 'node:http';

const store = new Map<string, string>();

/** What it is given it gives back to those who ask: a store, for as long as they like. */
createServer((req, res) => {
  const [, key = '', value = ''] = (req.url ?? '').split('/');
  if (req.method === 'PUT') keep(key, req.headers.from ?? value);
  res.end(store.get(key));
}).listen(8080);

function keep(key: string, value: string): void {
  store.set(key, value);
}

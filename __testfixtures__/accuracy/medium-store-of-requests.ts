import { createServer } from 'node:http';

const store = new Map<string, string>();
const pools = new Map<string, string[]>();

/** What it is given it gives back to those who ask: a store, for as long as they like. */
createServer((req, res) => {
  const key = req.url ?? '/';
  if (req.method === 'PUT') keep(key, req.headers.from ?? key);
  if (req.method === 'POST') add(key, req.headers.from ?? key);
  res.end(store.get(key) ?? pools.get(key)?.join());
}).listen(8080);

function keep(key: string, value: string): void {
  store.set(key, value);
}

function add(key: string, value: string): void {
  const pool = pools.get(key) ?? [];
  pools.set(key, pool);
  pool.push(value);
}

import { createServer } from 'node:http';

const flags = new Map<string, boolean>();

/** Both loops call it `key`, and mean another one. */
function refresh(repository: string, branches: readonly string[]): void {
  for (const key of flags.keys()) {
    if (key.startsWith(`${repository}/`)) flags.delete(key);
  }
  for (const branch of branches) {
    const key = `${repository}/${branch}`;
    flags.set(key, true);
  }
}

createServer((req, res) => {
  refresh(req.url ?? '/', [req.method ?? '']);
  res.end(String(flags.get(String(req.headers.key))));
}).listen(8080);

import { createServer } from 'node:http';

interface Report {
  readonly mission: string;
  readonly type: string;
}

const open = new Map<string, number>();

/** What starts adds, and what ends takes out: never both in one call. */
function isRepeated({ mission, type }: Report): boolean {
  const key = `${mission}:${type.length}`;
  if (type === 'completed' || type === 'failed' || type === 'cancelled') {
    open.delete(key);
  }
  if (type === 'started') {
    if (open.has(key)) return true;
    open.set(key, Date.now());
  }
  return false;
}

createServer((request, response) => {
  request.on('data', (text) => response.end(isRepeated(JSON.parse(text))));
}).listen(80);

import { createServer } from 'node:http';

interface Change {
  readonly owner: string;
  readonly at: number;
}

const handlers = new Map<string, string[]>();

function makeChange(owner: string, at: number): Change {
  return { owner, at };
}

/** Only the time is another one with each request. */
function apply(change: Change): void {
  const known = handlers.get(change.owner) ?? [];
  handlers.set(change.owner, known);
}

createServer((_req, res) => {
  apply(makeChange('created', Date.now()));
  apply(makeChange(describe(3), Date.now()));
  res.end();
}).listen(8080);

export function describe(level: number): string {
  return level.toString(10);
}

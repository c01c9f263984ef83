import { createServer } from 'node:http';

const marks: { kind: string; at: number }[] = [];

// Goes through the list; how long that is has no limit here, and nobody calls it.
function clear(kind: string): void {
  let at = 0;
  while (at < marks.length) {
    if (marks[at]?.kind === kind) marks.splice(at, 1);
    else at++;
  }
}

createServer((request, response) => {
  marks.push({ kind: request.method ?? '', at: Date.now() });
  response.end(String(typeof clear));
}).listen(0);

import { createServer } from 'node:http';

const paths = new Map<string, boolean>();

/** The place in a list is no part of what stands there, and begins anew with each call. */
function mark(lines: readonly string[]): void {
  let at = 0;
  const from = lines.at(++at) ?? '';
  const to = lines.at(++at) ?? '';
  paths.set(from + to, true);
}

createServer((req, res) => {
  mark(['', 'a', 'b']);
  res.end(String(paths.size));
}).listen(8080);

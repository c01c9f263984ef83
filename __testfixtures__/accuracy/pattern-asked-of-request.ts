import { createServer } from 'node:http';

const patterns = new Map<string, RegExp>();

function toPattern(glob: string): RegExp {
  if (!patterns.has(glob)) patterns.set(glob, new RegExp('^' + glob.replace(/\*/g, '.*') + '$'));
  return patterns.get(glob)!;
}

// Whatever the address is, `test` takes it as a text.
createServer((request, response) => response.end(String(toPattern(request.headers.host ?? '').test(request.url)))).listen(80);

// How often the memo did not help is told, and goes on to be.
import { createServer } from 'node:http';

const slugs = new Map<string, string>();
let misses = 0;

function slug(name: string): string {
  let known = slugs.get(name);
  if (known === undefined) {
    misses++;
    known = name.trim();
    slugs.set(name, known);
  }
  return known;
}

createServer((request, response) => {
  response.end(request.url === '/metrics' ? `slugs_misses ${misses}` : slug(request.url ?? ''));
}).listen(8080);

// A word that another one has in it is no count of how often the memo is asked.
import { createServer } from 'node:http';

const slugs = new Map<string, string>();
let permissions = 0;

function slug(name: string): string {
  let known = slugs.get(name);
  if (known === undefined) {
    permissions++;
    known = name.trim();
    slugs.set(name, known);
  }
  return known;
}

createServer((request, response) => {
  response.end(request.url === '/metrics' ? `${permissions} permissions` : slug(request.url ?? ''));
}).listen(8080);

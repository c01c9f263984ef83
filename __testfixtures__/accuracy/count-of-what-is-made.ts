// How many there were so far stands in an answer: a value that is made again is counted again.
import { createServer } from 'node:http';

const slugs = new Map<string, string>();
let created = 0;

function slug(name: string): string {
  let known = slugs.get(name);
  if (known === undefined) {
    created++;
    known = name.trim();
    slugs.set(name, known);
  }
  return known;
}

createServer((request, response) => {
  response.end(`${slug(request.url ?? '')}, ${created} different names so far`);
}).listen(8080);

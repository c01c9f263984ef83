// The program sets its time zone, and this memo tells no dates.
import { createServer } from 'node:http';

const slugs = new Map<string, string>();

function slug(title: string): string {
  const known = slugs.get(title);
  if (known !== undefined) return known;
  const made = title.trim().split(' ').map((word) => word.toLowerCase()).join('-');
  slugs.set(title, made);
  return made;
}

createServer((request, response) => {
  process.env.TZ = String(request.headers['x-zone']);
  response.end(slug(request.url ?? ''));
}).listen(8080);

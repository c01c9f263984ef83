import { createServer } from 'node:http';

const pages = new Map<string, { text: string; at: number }>();
const MAX_AGE = 60_000;

function draw(path: string): string {
  const text = `<p>${path}</p>`;
  pages.set(path, { text, at: Date.now() });
  return text;
}

/** Only what is asked for again goes. */
function render(path: string): string {
  const known = pages.get(path);
  if (known) {
    const isStale = Date.now() - known.at > MAX_AGE;
    if (!isStale) return known.text;
    pages.delete(path);
  }
  return draw(path);
}

createServer((request, response) => response.end(render(request.url ?? '/'))).listen(80);

import { createServer } from 'node:http';

const pages = new Map<string, string>();

function load(path: string): string {
  const known = pages.get(path);
  if (known !== undefined) return known;
  const made = path.trim().toUpperCase();
  pages.set(path, made);
  return made;
}

export function setupPages(paths: readonly string[]): void {
  for (const path of paths) load(path);
}

createServer((req, res) => {
  setupPages(process.argv.slice(2));
  res.end(req.url);
}).listen(8080);

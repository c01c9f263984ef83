import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const rendered = new Map<string, string>();

function render(path: string): string {
  const known = rendered.get(path);
  if (known !== undefined) return known;
  const made = `<a href="${path.trim()}">${path}</a>`;
  rendered.set(path, made);
  return made;
}

function handle(req: IncomingMessage, res: ServerResponse): void {
  const path = req.url ?? '/';
  res.end(render(path));
}

createServer((req, res) => handle(req, res)).listen(8080);

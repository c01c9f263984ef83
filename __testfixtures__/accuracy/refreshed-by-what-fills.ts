import { createServer } from 'node:http';

const sizes = new Map<string, number>();

function sizeOf(path: string): number {
  let size = sizes.get(path);
  if (size === undefined) {
    size = [...path].length;
    sizes.set(path, size);
  }
  return size;
}

/** What goes is there again at once. */
function refresh(path: string): number {
  sizes.delete(path);
  return sizeOf(path);
}

createServer((request, response) => {
  const path = request.url ?? '/';
  response.end(String(request.method === 'PUT' ? refresh(path) : sizeOf(path)));
}).listen(80);

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

/** Of another one it is made again. */
function move(from: string, to: string): number {
  sizes.delete(from);
  return sizeOf(to);
}

createServer((request, response) => {
  const path = request.url ?? '/';
  response.end(String(move(path, `${path}/`) + sizeOf(path)));
}).listen(80);

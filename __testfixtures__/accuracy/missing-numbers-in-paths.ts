import { createServer } from 'node:http';

const sizes = new Map<string, string>();

function toSize(box: { width: string; height?: number | null; mode?: 'wide' | 'high' }): string {
  const key = `${box.width}|${box.height}|${box.mode}`;
  let size = sizes.get(key);
  if (size === undefined) {
    size = box.width.trim() + (box.height ?? 1) * (box.mode === undefined ? 1 : 2);
    sizes.set(key, size);
  }
  return size;
}

createServer((req, res) => {
  const width = req.url ?? '';
  res.end(toSize(req.method === 'GET' ? { width, height: width.length } : { width, mode: 'wide' }));
}).listen(3000);

import { createServer } from 'node:http';

const names = new Map<string, string>();
const sizes = new Map<string, string>();

function toName(user: { name: string; title?: string | null }): string {
  const key = `${user.name}|${user.title}`;
  let name = names.get(key);
  if (name === undefined) {
    name = user.title ? `${user.title} ${user.name}` : user.name;
    names.set(key, name);
  }
  return name;
}

function toSize(box: { width: string; height: string | null }): string {
  const key = box.width + '|' + box.height;
  let size = sizes.get(key);
  if (size === undefined) {
    size = box.height === null ? box.width : box.width + box.height.length;
    sizes.set(key, size);
  }
  return size;
}

createServer((req, res) => {
  const url = new URL(req.url ?? '', 'http://localhost');
  const height = url.searchParams.get('height');
  res.end(toName({ name: url.pathname, title: height }) + toSize({ width: url.pathname, height }));
}).listen(3000);

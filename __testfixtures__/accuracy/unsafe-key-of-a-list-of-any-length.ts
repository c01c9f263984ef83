import { createServer } from 'node:http';
const memo = new Map<string, number>();
export function count(parts: string[]): number {
  const key = parts.join('\0');
  const known = memo.get(key);
  if (known !== undefined) return known;
  const made = parts.length;
  memo.set(key, made);
  return made;
}
createServer((req, res) => {
  res.end(String(count(req.method === 'GET' ? (req.url ?? '').split(',') : (req.url ?? '').split(',').filter(Boolean))));
}).listen(0);

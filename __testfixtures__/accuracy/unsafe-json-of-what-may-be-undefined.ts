import { createServer } from 'node:http';
type Query = Record<string, string | undefined>;
const memo = new Map<string, string>();
export function toSearch(q: Query): string {
  const key = JSON.stringify(q);
  const known = memo.get(key);
  if (known !== undefined) return known;
  const made = Object.entries(q)
    .map(([k, v]) => k + '=' + v)
    .join('&');
  memo.set(key, made);
  return made;
}
createServer((req, res) => {
  res.end(toSearch(req.method === 'GET' ? { page: req.url } : { page: req.url, sort: undefined }));
}).listen(0);

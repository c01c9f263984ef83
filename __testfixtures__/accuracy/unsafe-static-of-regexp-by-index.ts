import { createServer } from 'node:http';
const memo = new Map<string, number>();
export function f(text: string): number {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = /a/.test(text) ? 1 : 2;
  memo.set(text, made);
  return made;
}
createServer((req, res) => {
  /(b)/.test(req.url ?? '');
  const n = f(req.method ?? '');
  res.end(String(n) + (RegExp as any)['$&']);
}).listen(0);

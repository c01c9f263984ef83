import { createServer } from 'node:http';
const memo = new Map<string, number>();
let misses = 0;
export function stats(): { misses: number } {
  return { misses };
}
export function f(text: string): number {
  const known = memo.get(text);
  if (known !== undefined) return known;
  misses++;
  const made = text.trim().length;
  memo.set(text, made);
  return made;
}
createServer((req, res) => {
  if (stats().misses > 4) {
    res.end('busy');
    return;
  }
  res.end(String(f(req.url ?? '')));
}).listen(0);

import { createServer } from 'node:http';
let misses = 0;
const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  misses++;
  const made = text.toUpperCase();
  memo.set(text, made);
  return made;
}
function stats() {
  return { misses };
}
function tooMany(s: { misses: number }) {
  return s.misses > 400;
}
function poke(r: string) {
  if (tooMany(stats())) throw new Error(r);
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

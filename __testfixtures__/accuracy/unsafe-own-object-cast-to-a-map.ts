import { createServer } from 'node:http';
let tick = 1;
function poke(r: string) {
  tick = r.length;
}
function table() {
  return { get: (k: string) => k.length * tick } as unknown as Map<string, number>;
}
const memo = new Map<string, number>();
export function f(text: string): number {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = table().get(text) ?? 0;
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

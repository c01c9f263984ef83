import { createServer } from 'node:http';
let count = 0;
function poke(r: string) {
  count = r.length;
}
class Vec {
  constructor(readonly x: number) {}
  normalize() {
    return new Vec(this.x * count);
  }
}
function make(text: string): any {
  return new Vec(text.length);
}
const memo = new Map<string, number>();
export function f(text: string): number {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = Number(make(text).normalize().x);
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

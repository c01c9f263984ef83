import { createServer } from 'node:http';
interface Sized {
  w: number;
}
class Shape implements Sized {
  constructor(readonly w: number) {}
  toString() {
    return String(this.w * scale);
  }
}
let scale = 1;
function poke(r: string) {
  scale = r.length;
}
function make(n: number): Sized {
  return new Shape(n);
}
const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = [make(text.length), make(2)].join();
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

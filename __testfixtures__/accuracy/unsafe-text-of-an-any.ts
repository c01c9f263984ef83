import { createServer } from 'node:http';
class Shape {
  constructor(readonly w: number) {}
  toString() {
    return String(this.w * scale);
  }
}
let scale = 1;
function poke(r: string) {
  scale = r.length;
}
function make(n: number): any {
  return new Shape(n);
}
const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = `${make(text.length)}`;
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

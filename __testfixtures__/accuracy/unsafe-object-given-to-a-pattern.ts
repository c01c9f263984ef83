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

const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = /^1/.test(new Shape(text.length) as any) ? 'y' : 'n';
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

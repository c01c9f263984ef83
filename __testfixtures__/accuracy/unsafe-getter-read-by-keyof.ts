import { createServer } from 'node:http';
class Shape {
  constructor(readonly w: number) {}
  get area(): number {
    return this.w * scale;
  }
}
let scale = 1;
function poke(r: string) {
  scale = r.length;
}
function show<T, K extends keyof T>(shape: T, name: K): T[K] {
  return shape[name];
}
const memo = new Map<string, number>();
export function f(text: string): number {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = show(new Shape(text.length), 'area');
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

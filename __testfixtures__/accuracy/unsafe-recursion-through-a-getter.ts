import { createServer } from 'node:http';
class Step {
  constructor(readonly n: number) {}
  get total(): number {
    return this.n <= 0 ? 0 : f(this.n - 1) + 1;
  }
}
const memo = new Map<number, number>();
export function f(n: number): number {
  const known = memo.get(n);
  if (known !== undefined) return known;
  const made = new Step(n).total;
  memo.set(n, made);
  return made;
}
createServer((req, res) => {
  res.end(String(f(Number(req.url?.slice(1)))));
}).listen(0);

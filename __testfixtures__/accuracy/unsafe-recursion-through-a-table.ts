import { createServer } from 'node:http';
const memo = new Map<number, number>();
const STEP: Record<string, (n: number) => number> = { odd: (n) => f(n - 1) + 1, even: (n) => f(n - 1) + 2 };
export function f(n: number): number {
  if (n <= 0) return 0;
  const known = memo.get(n);
  if (known !== undefined) return known;
  const step = STEP[n % 2 ? 'odd' : 'even']!;
  const made = step(n);
  memo.set(n, made);
  return made;
}
createServer((req, res) => {
  res.end(String(f(Number(req.url?.slice(1)))));
}).listen(0);

import { createServer } from 'node:http';
const LIMITS = { rate: 1 };
class Policy {
  replace(target: { rate: number }, rate: number): void {
    target.rate = rate;
  }
}
const policy = new Policy();
function poke(r: string) {
  policy.replace(LIMITS, r.length);
}
const memo = new Map<string, number>();
export function f(text: string): number {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = text.length * LIMITS.rate;
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

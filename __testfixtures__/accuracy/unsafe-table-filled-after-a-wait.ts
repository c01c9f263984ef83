import { createServer } from 'node:http';
const RATES: Record<string, number> = { '/a': 1 };
const memo = new Map<string, number>();
export function f(text: string): number {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = text.length * (RATES[text] ?? 0);
  memo.set(text, made);
  return made;
}
createServer((req, res) => {
  res.end(String(f(req.url ?? '')));
}).listen(0);
declare function load(): Promise<number>;
RATES['/b'] = await load();

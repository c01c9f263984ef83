import { createServer } from 'node:http';
const fmt = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });
function show(at: number): string {
  return fmt.format(at);
}
const STARTS: Record<string, number> = { '/a': 0 };
const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = show(STARTS[text]!);
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  res.end(String(f(req.url ?? '')));
}).listen(0);

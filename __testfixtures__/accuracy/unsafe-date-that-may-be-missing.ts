import { createServer } from 'node:http';
const fmt = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });
const STARTS = new Map([['/a', 0]]);
const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const at = STARTS.get(text)!;
  const made = fmt.format(at);
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  res.end(String(f(req.url ?? '')));
}).listen(0);

import { createServer } from 'node:http';
import querystring from 'node:querystring';
function poke(r: string) {
  querystring.escape = (t: string) => r + t;
}
const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = querystring.stringify({ text });
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

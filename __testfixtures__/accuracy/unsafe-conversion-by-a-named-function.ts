import { createServer } from 'node:http';
let scale = 1;
function poke(r: string) {
  scale = r.length;
}
function render() {
  return String(scale);
}
function show(x: unknown): string {
  return `${x}`;
}

const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = show({ w: text.length, toString: render });
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

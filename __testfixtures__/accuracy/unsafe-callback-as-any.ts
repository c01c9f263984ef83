import { createServer } from 'node:http';
let n = 0;
function nextId(): number {
  n = n + 1;
  return n;
}
const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const gen: any = nextId;
  const made = text + [1].map(gen).join();
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  res.end(String(f(req.url ?? '')));
}).listen(0);

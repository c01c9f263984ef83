import { createServer } from 'node:http';
function poke(r: string) {
  return r;
}
function where(): string {
  try {
    throw new Error('x');
  } catch (e) {
    const { stack } = e as Error;
    return stack ?? '';
  }
}

const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = text + where();
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

import { createServer } from 'node:http';
class Version {
  constructor(readonly n: number) {}
  valueOf(): number {
    return (this.n * scale) % 7;
  }
}
let scale = 1;
function poke(r: string) {
  scale = r.length;
}
interface V {
  readonly n: number;
}
const less = (a: V, b: V): boolean => a < b;
const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = String(less(new Version(text.length), new Version(3)));
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

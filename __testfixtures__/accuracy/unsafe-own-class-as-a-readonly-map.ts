import { createServer } from 'node:http';
let live = 1;
function poke(r: string) {
  live = r.length;
}
class Live implements ReadonlyMap<string, number> {
  readonly size = 0;
  get(key: string): number | undefined {
    return key.length * live;
  }
  has(): boolean {
    return true;
  }
  forEach(): void {}
  entries(): MapIterator<[string, number]> {
    return new Map<string, number>().entries();
  }
  keys(): MapIterator<string> {
    return new Map<string, number>().keys();
  }
  values(): MapIterator<number> {
    return new Map<string, number>().values();
  }
  [Symbol.iterator](): MapIterator<[string, number]> {
    return this.entries();
  }
}
const rates: ReadonlyMap<string, number> = new Live();
const memo = new Map<string, number>();
export function f(text: string): number {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = rates.get(text) ?? 0;
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

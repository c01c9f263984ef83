import { createServer } from 'node:http';
let region = 'eu';
function poke(r: string) {
  region = r;
}
const env: Record<string, string> = {
  get region() {
    return region;
  },
};
const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = text + env.region;
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

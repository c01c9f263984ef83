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
  let made = text;
  for (const k of Object.keys(env)) made += env[k];
  memo.set(text, made);
  return made;
}

createServer((req, res) => {
  poke(req.method ?? '');
  res.end(String(f(req.url ?? '')));
}).listen(0);

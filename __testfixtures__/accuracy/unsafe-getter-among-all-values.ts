import { createServer } from 'node:http';
let region = 'eu';
export function setRegion(r: string) {
  region = r;
}
const env = {
  get region() {
    return region;
  },
};
const memo = new Map<string, string>();
export function f(text: string): string {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = text + Object.values(env).join();
  memo.set(text, made);
  return made;
}
createServer((req, res) => {
  setRegion(req.method ?? '');
  res.end(f(req.url ?? ''));
}).listen(0);

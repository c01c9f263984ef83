import { createServer } from 'node:http';
interface O {
  text: string;
  width: number;
}
const memo = new Map<string, string>();
export function f(o: O): string {
  const key = JSON.stringify(o);
  const known = memo.get(key);
  if (known !== undefined) return known;
  Object.freeze(o);
  const made = o.text.padEnd(o.width, '.');
  memo.set(key, made);
  return made;
}
createServer((req, res) => {
  const o = { text: req.url ?? '', width: 4 };
  let out = f(o);
  try {
    o.width = 5;
    out += ' open';
  } catch {
    out += ' frozen';
  }
  res.end(out);
}).listen(0);

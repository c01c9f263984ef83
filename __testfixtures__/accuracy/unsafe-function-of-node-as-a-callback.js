import { createServer } from 'node:http';
import { randomBytes, randomUUID } from 'node:crypto';
const memo = new Map();
export function f(text) {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = text + Array.from({ length: 2 }, randomUUID).join();
  memo.set(text, made);
  return made;
}
createServer((req, res) => {
  res.end(f(req.url));
}).listen(0);

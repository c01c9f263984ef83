import { createServer } from 'node:http';
let count = 0;
class Router {
  constructor(n) {
    this.n = n;
  }
  match(text) {
    return text.length + count;
  }
}
function lookup(router, text) {
  return router.match(text);
}
function poke(r) {
  count = r.length;
}
const memo = new Map();
/** @param {string} text */
export function f(text) {
  const known = memo.get(text);
  if (known !== undefined) return known;
  const made = Number(lookup(new Router(1), text));
  memo.set(text, made);
  return made;
}
createServer((req, res) => {
  poke(req.method);
  res.end(String(f(req.url)));
}).listen(0);
